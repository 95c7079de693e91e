import { TOTP } from 'otpauth'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { DAY, SECOND } from '@/domain/kernel/time'
import { hashOf, newSecret } from '../../gate/secret'
import { sessionCookieName } from '../cookies'
import { enterCode, secondStep } from '../second-step'
import { mine } from './browser'

/** What the link in the mail leaves in the browser of the test. */
export async function byLink(userId: string): Promise<string> {
  const secret = newSecret()
  const expires = new Date(Date.now() + DAY)
  await ownerDb()
    .insert(table.session)
    .values({ sessionToken: hashOf(secret), userId, expires })
  mine.jar.set(sessionCookieName(), secret)
  return secret
}

/** This colleague just chose their code, and is in. `code(steps)`: that of so many half minutes later. */
export async function chooseCode<Who extends { readonly id: string }>(who: Who) {
  await byLink(who.id)
  const step = await secondStep()
  if (step?.kind !== 'choose') throw new Error('there is nothing to choose')
  const app = new TOTP({ secret: step.typed.replaceAll(' ', '') })
  if ((await enterCode(app.generate())) !== 'ok') throw new Error('the code is not taken')
  return { who, code: (steps = 0) => app.generate({ timestamp: Date.now() + steps * 30 * SECOND }) }
}
