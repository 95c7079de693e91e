import { and, eq, gt } from 'drizzle-orm'
import * as table from '@/db/schema'
import { ok, type Result, refuse } from '@/domain/kernel/result'
import { addDays, DAY, type DayPart, localDate } from '@/domain/kernel/time'
import { type Said, speakerOf, unsayable } from '@/domain/visit/said'
import { visitHours } from '@/domain/visit/series'
import type { VisitState } from '@/domain/visit/visit-states'
import type { Act } from '../case/act'
import { endDuties, openDuty } from '../case/duty'
import type { lockedVisit } from '../case/lock'
import { settleStandIn } from '../case/plan-visits'
import { noticeMissed, thankForTheFirst } from '../case/settle-visit'
import { comeBackFrom } from '../case/stay'
import { moveVisit } from '../case/transition'
import { queueMail } from '../mail/queue'

type Visit = NonNullable<Awaited<ReturnType<typeof lockedVisit>>>
interface Words {
  readonly said: Said
  readonly date?: string | undefined
  readonly part?: DayPart | undefined
}
type Follow = (act: Act, visit: Visit, words: Words) => Promise<Result<unknown>>

/** A visit that moves stays near its day: further away it is another visit. */
const MOVES_AT_MOST_DAYS = 13

const to =
  (state: VisitState): Follow =>
  (act, visit, { said }) =>
    moveVisit(act, visit, state, { saidBy: speakerOf(said), reason: said })

const aboutPair = ({ helpRequestId, matchId, volunteerId }: Visit, why: string) => ({
  thing: 'match' as const,
  thingId: matchId,
  helpRequestId,
  volunteerId,
  why,
})

const aboutVisit = ({ id: thingId, helpRequestId, volunteerId }: Visit, why: string) => ({
  thing: 'visit' as const,
  thingId,
  helpRequestId,
  volunteerId,
  why,
})

const ofVisit = ({ id: visitId, matchId }: Visit) => ({ visitId, matchId })

/** Who waits must hear it, and says what then: somebody else for once, or nobody. */
const cannot: Follow = async (act, visit, words) => {
  const moved = await to('uncovered')(act, visit, words)
  if (!moved.ok) return moved
  await openDuty(act, 'cover_visit', aboutVisit(visit, 'cannot'))
  await queueMail(act.tx, { template: 'visit-uncovered', ...ofVisit(visit) })
  return moved
}

const move: Follow = async (act, visit, words) => {
  const { date, part } = words
  if (!date) return refuse('ask.date', { field: 'date' })
  if (!part) return refuse('ask.part', { field: 'part' })
  const { from, to: until } = visitHours(date, part)
  const near =
    date >= addDays(visit.plannedOn, -MOVES_AT_MOST_DAYS) &&
    date <= addDays(visit.plannedOn, MOVES_AT_MOST_DAYS)
  if (!near || date < localDate(act.now.getTime()) || until <= act.now.getTime())
    return refuse('visit.moveDate', { field: 'date' })
  const hours = { from: new Date(from), to: new Date(until) }
  if (visit.state === 'moved') {
    const again = { hours, stateSince: act.now }
    await act.tx.update(table.visit).set(again).where(eq(table.visit.id, visit.id))
    return ok(visit.state)
  }
  return moveVisit(act, visit, 'moved', { hours, saidBy: 'neighbour', reason: 'move' })
}

/** Nobody may stand before a closed door: a mail, and a call when it is near. */
const skip: Follow = async (act, visit, words) => {
  const moved = await to('skipped')(act, visit, words)
  if (!moved.ok || visit.state === 'uncovered') return moved
  await queueMail(act.tx, { template: 'visit-skipped', ...ofVisit(visit) })
  if (visit.hours.from.getTime() - act.now.getTime() < DAY)
    await openDuty(act, 'tell_neighbour', aboutVisit(visit, 'visit-skipped'))
  return moved
}

const again: Follow = async (act, visit, words) => {
  const moved = await to('planned')(act, visit, words)
  if (moved.ok) await queueMail(act.tx, { template: 'visit-again', ...ofVisit(visit) })
  return moved
}

const missed: Follow = async (act, visit, words) => {
  const moved = await to('missed')(act, visit, words)
  if (!moved.ok) return moved
  // Somebody waited for nobody: that is not left until it happens twice.
  if (words.said === 'nobody') await openDuty(act, 'visits_missed', aboutPair(visit, 'nobody'))
  else await noticeMissed(act, visit)
  return moved
}

const came: Follow = async (act, visit, words) => {
  const moved = await to('done')(act, visit, words)
  if (!moved.ok) return moved
  await comeBackFrom(act, visit.matchId)
  await thankForTheFirst(act, visit)
  return moved
}

/** Thanks of every week stand on the page; a letter of them is rarer, so that it stays one. */
const THANKED_BY_MAIL_EVERY = 28 * DAY

/** The neighbour hears it, once for each visit. */
const thanks: Follow = async (act, visit, words) => {
  if (visit.thankedAt) return ok(visit.state)
  const moved = visit.state === 'done' ? ok(visit.state) : await to('done')(act, visit, words)
  if (!moved.ok) return moved
  const { id, matchId, thankedAt } = table.visit
  const lately = new Date(act.now.getTime() - THANKED_BY_MAIL_EVERY)
  const before = await act.tx.$count(table.visit, and(eq(matchId, visit.matchId), gt(thankedAt, lately)))
  await act.tx.update(table.visit).set({ thankedAt: act.now }).where(eq(id, visit.id))
  if (before === 0) await queueMail(act.tx, { template: 'visit-thanked', ...ofVisit(visit) })
  return moved
}

const seek: Follow = async (act, visit) => {
  await act.tx.update(table.visit).set({ wantsStandIn: true }).where(eq(table.visit.id, visit.id))
  await openDuty(act, 'cover_visit', aboutVisit(visit, 'seek'))
  return ok(visit.state)
}

const FOLLOWS: Readonly<Record<Said, Follow>> = {
  cannot,
  can: to('planned'),
  move,
  came,
  not_there: missed,
  skip,
  again,
  seek,
  thanks,
  nobody: missed,
}

/** What somebody says of a visit, and all that follows; the same for a tap, a link and a call. */
export async function say(act: Act, visit: Visit, words: Words): Promise<Result<{ id: string }>> {
  const why = unsayable(
    words.said,
    { state: visit.state, begins: visit.hours.from.getTime() },
    act.now.getTime(),
  )
  if (why) return refuse(why)
  const followed = await FOLLOWS[words.said](act, visit, words)
  if (!followed.ok) return followed
  if (!['cannot', 'seek'].includes(words.said)) await endDuties(act, visit.id, 'cover_visit')
  // Whoever was asked to stand in need not come.
  if (['sought', 'stood_in'].includes(visit.state)) await settleStandIn(act.tx, visit.id)
  return ok({ id: visit.id })
}
