import { and, eq, isNull, sql } from 'drizzle-orm'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { assignDuty } from '@/services/duty/commands'
import { approveMatch, finishMatch, handBack } from '@/services/match/commands'
import { acceptOffer } from '@/services/offer/commands'
import { wordOf } from '@/services/testing/scene'
import { asked, type Crowd } from './crowd'

const RACES = ['accept', 'claim', 'approve', 'end', 'cap'] as const
type Race = (typeof RACES)[number]

/** Of how many races nobody won, or more than one: both must stay 0. */
export interface Tally {
  races: number
  none: number
  double: number
  /** What else went wrong, in a word of the code: no value of anybody. */
  readonly strange: string[]
}
export const tallies = (): Record<Race, Tally> =>
  Object.fromEntries(
    RACES.map((race) => [race, { races: 0, none: 0, double: 0, strange: [] }]),
  ) as unknown as Record<Race, Tally>

const FAR = '2036-06-03'
const consent = { residentSaidYes: 'yes', consentHow: 'phone' } as const

const words = async (tries: readonly Promise<Parameters<typeof wordOf>[0]>[]) =>
  (await Promise.all(tries)).map(wordOf)

/** One race: how many won by what they were told, by what stands in the tables, and whether the losers got that sentence. */
function count(tally: Tally, told: readonly string[], kept: number, losers: readonly string[]): void {
  const won = told.filter((word) => word === 'ok').length
  tally.races++
  if (won < 1 || kept < 1) tally.none++
  if (won > 1 || kept > 1) tally.double++
  for (const word of told) if (word !== 'ok' && !losers.includes(word)) tally.strange.push(word)
}

async function pairOf(helpRequestId: string) {
  const { match } = table
  const rows = await ownerDb().select().from(match).where(eq(match.helpRequestId, helpRequestId))
  return rows
}

const timesTo = async (thingId: string | undefined, ...states: string[]) =>
  ownerDb().$count(
    table.transition,
    and(
      eq(table.transition.thingId, thingId ?? ''),
      sql`${table.transition.toState} = any(${sql.param(states)})`,
    ),
  )

/**
 * One request from yes to end, with everybody at each step at once: all neighbours say yes, all colleagues take the duty,
 * all approve, and the neighbour ends it on all their telephones, well and not.
 */
export async function raceThrough(crowd: Crowd, tally: Record<Race, Tally>): Promise<void> {
  const { neighbours, colleagues } = crowd
  const { id, offerIds } = await asked(neighbours)
  const yes = await words(
    neighbours.map((one, index) => acceptOffer(one, { offerId: offerIds[index] ?? '' })),
  )
  const [pair, ...more] = await pairOf(id)
  count(tally.accept, yes, pair ? 1 + more.length : 0, ['offer.taken'])

  const [step] = await ownerDb()
    .select()
    .from(table.duty)
    .where(and(eq(table.duty.thingId, id), isNull(table.duty.endedAt)))
  const claims = await words(colleagues.map((one) => assignDuty(one, { dutyId: step?.id ?? '', to: 'me' })))
  const owner = await ownerDb().$count(
    table.duty,
    sql`${table.duty.id} = ${step?.id ?? ''} and owner_id is not null`,
  )
  count(tally.claim, claims, owner, ['duty.taken'])

  const approvals = await words(colleagues.map((one) => approveMatch(one, { helpRequestId: id, ...consent })))
  count(tally.approve, approvals, await timesTo(pair?.id, 'active'), ['state.changed'])

  const helper = neighbours.find((one) => one.volunteerId === pair?.volunteerId)
  if (!helper || !pair) return
  const ends = await words(
    neighbours.map((_, index) =>
      index % 2
        ? finishMatch(helper, { matchId: pair.id, outcome: 'good' })
        : handBack(helper, { matchId: pair.id }),
    ),
  )
  // The same end said twice is one end: of the two ways exactly one was taken.
  const ways = [0, 1].map((way) =>
    ends.some((word, index) => index % 2 === way && word === 'ok') ? 'ok' : 'match.over',
  )
  count(tally.end, ways, await timesTo(pair.id, 'done', 'handed_back'), ['match.over'])
  for (const word of ends) if (word !== 'ok' && word !== 'match.over') tally.end.strange.push(word)
}

/** One neighbour who says yes to as many requests for the same hour, on all their telephones at once, can be at one. */
export async function raceForOneHour(crowd: Crowd, tally: Record<Race, Tally>): Promise<void> {
  const [one] = crowd.neighbours
  if (!one) return
  const scenes = await Promise.all(
    crowd.neighbours.map(() => asked([one], { timing: 'date', visitDate: FAR, dayPart: 'morning' })),
  )
  const told = await words(scenes.map(({ offerIds: [offerId = ''] }) => acceptOffer(one, { offerId })))
  const { match } = table
  const kept = await ownerDb().$count(
    match,
    and(eq(match.volunteerId, one.volunteerId), eq(match.state, 'proposed')),
  )
  // Yeses of one hour may wait for each other in a circle; who loses that twice is told that something changed.
  count(tally.cap, told, kept, ['match.overlap', 'state.changed'])
  await ownerDb()
    .update(match)
    .set({ state: 'ended' })
    .where(and(eq(match.volunteerId, one.volunteerId), eq(match.state, 'proposed')))
}
