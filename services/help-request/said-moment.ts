import type * as table from '@/db/schema'
import { isSameMoment, momentOf, momentRefused, type Timing } from '@/domain/help-request/timing'
import { ok, refuse } from '@/domain/kernel/result'
import { practiceIn } from '../gate/settings'
import type { Tx } from '../gate/transaction'

type Kept = Pick<
  typeof table.helpRequest.$inferSelect,
  'timing' | 'visitDate' | 'dayPart' | 'slots' | 'durationMinutes'
>

/**
 * What an edit writes about the moment. One that stays is written again only when the visit takes longer or shorter, and
 * never refused: whoever changes the words after the day has passed is not asked for another day.
 */
export async function saidMoment(tx: Tx, kept: Kept, timing: Timing, minutes: number, now: Date) {
  const same = isSameMoment(kept, timing)
  if (same && minutes === kept.durationMinutes) return ok({})
  const { terms } = await practiceIn(tx)
  const refused = same ? null : momentRefused(timing, now.getTime(), minutes, terms)
  if (refused) return refuse(refused.reason, { field: refused.field })
  return ok(momentOf(timing, now.getTime(), minutes, terms))
}
