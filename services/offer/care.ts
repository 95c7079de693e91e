import { and, eq, gt, inArray, isNull, lte, notExists, notInArray, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { isVolunteer } from '@/domain/access/volunteer'
import { ADULT_ASKED_DAYS } from '@/domain/intake/age'
import { ok } from '@/domain/kernel/result'
import { statesThatAre } from '@/domain/kernel/state-table'
import { DAY } from '@/domain/kernel/time'
import { asks14Limit } from '@/domain/matching/eligibility/limits'
import { SILENT_DAYS, UNASKED_DAYS } from '@/domain/volunteer/unasked'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'
import type { Act } from '../case/act'
import { openDuty } from '../case/duty'
import { command } from '../gate/command'
import { onBehalf, type Tx } from '../gate/transaction'
import { view } from '../gate/view'
import { queueMail } from '../mail/queue'
import { volunteerFacts } from './offer-facts'
import { unaskedWhy } from './unasked'

/** So that one run stays short; the next day goes on. */
const AT_ONCE = 50
/** Who was called about their silence is not called about it again within these days. */
const CALLED_DAYS = 90

const { duty, message, offer, volunteer } = table

/** May be asked: is not on a break, and said yes to being asked after it. */
const askable = (now: Date) =>
  and(
    inArray(volunteer.state, statesThatAre(VOLUNTEER, 'askable')),
    isNull(volunteer.restrictedAt),
    or(isNull(volunteer.pausedUntil), and(lte(volunteer.pausedUntil, now), eq(volunteer.comesBack, true))),
  )
const none = (tx: Tx, from: typeof offer | typeof message | typeof duty, ...where: Parameters<typeof and>) =>
  notExists(
    tx
      .select({ one: sql`1` })
      .from(from)
      .where(and(eq(from.volunteerId, volunteer.id), ...where)),
  )

/** Who was not asked for six weeks hears why, once in such a time. */
async function tellUnasked({ tx, now }: Act): Promise<number> {
  const since = new Date(now.getTime() - UNASKED_DAYS * DAY)
  const rows = await tx
    .select({ id: volunteer.id })
    .from(volunteer)
    .where(
      and(
        askable(now),
        lte(volunteer.stateSince, since),
        none(tx, offer, gt(offer.sentAt, since)),
        none(tx, message, eq(message.template, 'unasked'), gt(message.createdAt, since)),
      ),
    )
    .orderBy(volunteer.id)
    .limit(AT_ONCE)
  let told = 0
  for (const { id } of rows) {
    const why = await unaskedWhy(tx, id, now)
    if (!why) continue
    await queueMail(tx, { template: 'unasked', volunteerId: id, why })
    told++
  }
  return told
}

/** Who was asked and says nothing any more, to nobody, is called: perhaps they are ill, or would like to stop. */
async function callSilent(act: Act): Promise<number> {
  const { tx, now } = act
  const before = new Date(now.getTime() - SILENT_DAYS * DAY)
  const called = new Date(now.getTime() - CALLED_DAYS * DAY)
  const lastWord = sql`coalesce((select max(o.answered_at) from ${offer} o where o.volunteer_id = ${volunteer.id}), ${volunteer.stateSince})`
  const unanswered = sql`(select count(*) from ${offer} o where o.volunteer_id = ${volunteer.id} and o.state = 'expired' and o.sent_at > ${lastWord})`
  const first = sql`(select min(o.sent_at) from ${offer} o where o.volunteer_id = ${volunteer.id} and o.state = 'expired' and o.sent_at > ${lastWord})`
  const rows = await tx
    .select({ id: volunteer.id })
    .from(volunteer)
    .where(
      and(
        askable(now),
        sql`${unanswered} >= 2`,
        sql`${first} <= ${before.toISOString()}::timestamptz`,
        none(tx, duty, eq(duty.kind, 'ask_silent'), or(isNull(duty.endedAt), gt(duty.endedAt, called))),
      ),
    )
    .orderBy(volunteer.id)
    .limit(AT_ONCE)
  for (const { id } of rows)
    await openDuty(act, 'ask_silent', { thing: 'volunteer', thingId: id, volunteerId: id, why: 'silent' })
  return rows.length
}

/**
 * Who said that they are not eighteen is asked about it after half a year, and again as long as they are not: nobody's
 * birthday is kept, and none is guessed.
 */
async function askWhoGrew(act: Act): Promise<number> {
  const { tx, now } = act
  const before = new Date(now.getTime() - ADULT_ASKED_DAYS * DAY)
  const rows = await tx
    .select({ id: volunteer.id })
    .from(volunteer)
    .where(
      and(
        eq(volunteer.isMinor, true),
        isNull(volunteer.restrictedAt),
        notInArray(volunteer.state, statesThatAre(VOLUNTEER, 'stopped')),
        lte(volunteer.createdAt, before),
        none(tx, duty, eq(duty.kind, 'ask_adult'), or(isNull(duty.endedAt), gt(duty.endedAt, before))),
      ),
    )
    .orderBy(volunteer.id)
    .limit(AT_ONCE)
  for (const { id } of rows)
    await openDuty(act, 'ask_adult', { thing: 'volunteer', thingId: id, volunteerId: id, why: 'minor' })
  return rows.length
}

/** Every day: care for who is never asked, for who no longer answers, and for who was not eighteen. Repeatable. */
export const careForNeighbours = command({
  name: 'offer.care',
  input: z.strictObject({}),
  subject: async () => ({}),
  decide: isSystem,
  run: async ({ tx, actor, now }) => {
    const act = { tx, actor, now }
    return ok({ told: await tellUnasked(act), called: await callSilent(act), grown: await askWhoGrew(act) })
  },
})

/** What a neighbour was asked and did lately, and why nothing, if so. Their own figures; of nobody else. */
export const myLoad = view({
  name: 'offer.my-load',
  input: z.strictObject({}),
  subject: async (_tx, _input, actor) =>
    actor.kind === 'user' && actor.volunteerId ? { id: actor.volunteerId } : null,
  decide: isVolunteer,
  reads: [],
  show: ({ tx, actor, subject: { id }, now }) =>
    onBehalf(tx, actor, async () => {
      const [own] = await volunteerFacts(tx, { id }, now, [id])
      const asks14 = own?.facts.asks14 ?? 0
      const limit = asks14Limit(own?.facts.lowerLimitAsks14)
      return { asks14, limit, unasked: await unaskedWhy(tx, id, now) }
    }),
})
