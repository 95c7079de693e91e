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

/** Street, number, code and town as one line: what somebody types of whom we know no address of the list. */
function typedHome({ street, houseNumber, postcode, municipality }: ResidentRow): string {
  const home = [street, houseNumber].filter(Boolean).join(' ')
  const town = [postcode, municipality].filter(Boolean).join(' ')
  return [home, town].filter(Boolean).join(', ')
}

/**
 * The questions of which the answer is known. A number and a reference open this page, so it shows no more than they do:
 * no address, no mail address, nothing of somebody's health. Of who asked for somebody else only what they said of
 * themselves.
 */
function knownAnswers(request: RequestRow, resident: ResidentRow): Answers {
  const { proxyName, proxyPhone, proxyRelation, residentKnows, genderWish } = request
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
    ...(resident.phone
      ? {
          who: {
            name: resident.name,
            phone: resident.phone,
            phoneNote: '',
            email: undefined,
          },
        }
      : {}),
    ...(language ? { know: { goodToKnow: '', language, genderWish: genderWish ?? 'any' } } : {}),
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

function sameHome(where: NonNullable<Answers['where']>, resident: ResidentRow): boolean {
  if (where.box !== (resident.box ?? '') || where.point) return false
  if (where.quarter && where.quarter !== resident.neighbourhoodId) return false
  if (where.addressId === null) return resident.addressId === null && where.typed === typedHome(resident)
  return where.addressId === resident.addressId && [resident.houseNumber, ''].includes(where.houseNumber)
}

/** Whose draft this is, when what is told again of the person is as we know it. Else it is somebody that staff compare. */
export async function sameAsBefore(tx: Tx, tokenHash: string, answers: Answers): Promise<string | null> {
  const { askAgain, resident } = table
  const [row] = await tx
    .select({ resident })
    .from(askAgain)
    .innerJoin(resident, eq(resident.id, askAgain.residentId))
    .where(and(eq(askAgain.tokenHash, tokenHash), gt(askAgain.expiresAt, sql`now()`)))
  const { where, who, know } = answers
  if (!row || !who) return null
  const { id, name, phone, email, language, street } = row.resident
  const same =
    who.name === name &&
    who.phone === phone &&
    who.phoneNote === '' &&
    (who.email ?? email) === email &&
    know?.language === language
  return same && (where && street ? sameHome(where, row.resident) : !where && !street) ? id : null
}
