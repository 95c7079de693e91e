import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { dueAfter } from '@/domain/help-request/due'
import { usualMinutes } from '@/domain/help-request/kinds'
import { visitWindow } from '@/domain/help-request/timing'
import { HOUR, MINUTE } from '@/domain/kernel/time'
import { sendingMoment } from '@/domain/offer/expiry'
import { practiceIn } from '../gate/settings'
import { queueMail } from '../mail/queue'
import type { Act } from './act'
import { endDuties, openStep } from './duty'
import type { Case } from './lock'
import { recordTransition } from './transition'

type Match = Case['matches'][number]
export type Visit = { from: Date; to: Date } | null

/** The hours that a visit keeps free; null when the two agree on a moment themselves. */
export function visitOf({ timing, visitDate, dayPart }: Case['request'], now: Date): Visit {
  if (timing !== 'date' || !visitDate) return null
  const { from, to } = visitWindow({ kind: 'date', date: visitDate, part: dayPart ?? 'any' }, now.getTime())
  return { from: new Date(from), to: new Date(to) }
}

/** The name and the place are theirs to see now; afterwards we ask how it was. */
export async function writeAgreed(act: Act, held: Case, matchId: string, visit: Visit): Promise<void> {
  const { kind, version } = held.request
  await queueMail(act.tx, { template: 'match-approved', matchId })
  const partnerId = held.matches.find((one) => one.id === matchId)?.partnerId
  if (partnerId) await queueMail(act.tx, { template: 'duo-along', matchId, partnerId })
  const ends = visit?.to.getTime() ?? act.now.getTime() + 48 * HOUR
  const asked = ends + usualMinutes(kind ?? 'OTHER') * MINUTE
  const runAt = new Date(sendingMoment(asked, (await practiceIn(act.tx)).asking))
  await queueMail(act.tx, { template: 'how-was-it', matchId, version }, { runAt })
}

/** Yes to what changed as well: the new hours are theirs, and everything that follows carries them. */
export async function agreeAgain(act: Act, held: Case, match: Match): Promise<void> {
  const { id, state, version } = held.request
  const visit = visitOf(held.request, act.now)
  await act.tx
    .update(table.match)
    .set({ version, visit, agreedAt: act.now })
    .where(eq(table.match.id, match.id))
  await endDuties(act, match.id, 'new_yes')
  await recordTransition(act, {
    thing: 'match',
    thingId: match.id,
    helpRequestId: id,
    from: match.state,
    to: match.state,
    reason: 'agreed-again',
  })
  if (match.approvedAt !== null) await writeAgreed(act, held, match.id, visit)
  // Weekly help keeps the day of its talk; the rest is due anew.
  if (state === 'ongoing' || state === 'on_hold') return
  const due = dueAfter(state, act.now.getTime(), await practiceIn(act.tx), visit?.to.getTime() ?? null)
  const dueAt = due === null ? null : new Date(due)
  await openStep(act, id, state, dueAt)
}
