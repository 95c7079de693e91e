import { isDeepStrictEqual } from 'node:util'
import { and, eq, gt, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayUseOwn } from '@/domain/access/help-request'
import { SPOKEN_LANGUAGES } from '@/domain/kernel/languages'
import { ok, refuse } from '@/domain/kernel/result'
import { HOUR } from '@/domain/kernel/time'
import { ownRequestId } from '../case/own-request'
import { command } from '../gate/command'
import { hashOf, newSecret } from '../gate/secret'
import type { Tx } from '../gate/transaction'
import type { Answers } from './answers'

export const DRAFT_HOURS = 48

type ResidentRow = typeof table.resident.$inferSelect
type RequestRow = typeof table.helpRequest.$inferSelect

/** Who somebody is and where they live, as they would answer it. What we do not know is asked. */
function personOf(resident: ResidentRow): Pick<Answers, 'where' | 'who'> {
  const { name, phone, email, addressId, street, houseNumber, postcode, municipality, box } = resident
  const home = [street, houseNumber].filter(Boolean).join(' ')
  const town = [postcode, municipality].filter(Boolean).join(' ')
  const where = {
    addressId,
    houseNumber: addressId ? (houseNumber ?? '') : '',
    box: box ?? '',
    typed: [home, town].filter(Boolean).join(', '),
  }
  return {
    ...(street ? { where } : {}),
    ...(phone ? { who: { name, phone, email: email ?? undefined } } : {}),
  }
}

/** The questions of which the answer is known. Of who asked for somebody else we give back only what they said of themselves. */
function knownAnswers(request: RequestRow, resident: ResidentRow): Answers {
  const { proxyName, proxyPhone, proxyRelation, residentKnows, goodToKnow, genderWish } = request
  if (proxyName !== null && proxyPhone !== null)
    return {
      'who-for': { forWhom: 'other' },
      proxy: {
        residentKnows: residentKnows ?? 'yes',
        proxyName,
        proxyPhone,
        proxyRelation: proxyRelation ?? '',
      },
    }
  const language = SPOKEN_LANGUAGES.find((one) => one === resident.language)
  return {
    'who-for': { forWhom: 'me' },
    ...personOf(resident),
    ...(language ? { know: { goodToKnow, language, genderWish: genderWish ?? 'any' } } : {}),
  }
}

/** Asks for help again from the page of one's own request: only what is new is asked. */
export const askMyselfAgain = command({
  name: 'help-request.ask-again',
  input: z.strictObject({}),
  subject: async (tx, _input, actor) => {
    const id = await ownRequestId(tx, actor)
    if (id === null) return null
    const { helpRequest, resident } = table
    const [row] = await tx
      .select({ request: helpRequest, resident })
      .from(helpRequest)
      .innerJoin(resident, eq(resident.id, helpRequest.residentId))
      .where(eq(helpRequest.id, id))
    return row ? { ...row, id } : null
  },
  decide: mayUseOwn,
  run: async ({ tx, subject, now }) => {
    const secret = newSecret()
    const known = JSON.stringify(knownAnswers(subject.request, subject.resident))
    const until = new Date(now.getTime() + DRAFT_HOURS * HOUR).toISOString()
    const { rows } = await tx.execute<{ begun: boolean }>(
      sql`select app.ask_again(${hashOf(secret)}, ${known}::jsonb, ${until}::timestamptz) as begun`,
    )
    return rows[0]?.begun ? ok({ secret }) : refuse('request.notFound')
  },
})

/** Whose draft this is, when all that was known of the person stands in it unchanged. Else it is somebody that staff compare. */
export async function sameAsBefore(tx: Tx, tokenHash: string, answers: Answers): Promise<string | null> {
  const { askAgain, resident } = table
  const [row] = await tx
    .select({ resident })
    .from(askAgain)
    .innerJoin(resident, eq(resident.id, askAgain.residentId))
    .where(and(eq(askAgain.tokenHash, tokenHash), gt(askAgain.expiresAt, sql`now()`)))
  if (!row || answers.know?.language !== row.resident.language) return null
  const { where, who } = answers
  const said = JSON.parse(JSON.stringify({ where, who }))
  return isDeepStrictEqual(said, JSON.parse(JSON.stringify(personOf(row.resident)))) ? row.resident.id : null
}
