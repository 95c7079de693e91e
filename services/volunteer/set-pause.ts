import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { ok, type Result, refuse } from '@/domain/kernel/result'
import { LONGEST_PAUSE, pauseEnd, pauseEndOn } from '@/domain/volunteer/pause'
import type { Act } from '../case/act'
import { endDuties } from '../case/duty'
import { releaseFrom } from '../case/rest'

/** How long a break lasts: so many days, or until a day; 0 days ends it. */
export const PAUSE = z.strictObject({
  days: z.union([
    z.literal('day'),
    z.preprocess(
      (value) => (value === '' ? undefined : value),
      z.coerce.number('volunteer.pauseDays').int().min(0).max(LONGEST_PAUSE),
    ),
  ]),
  until: z.union([z.literal(''), z.iso.date('volunteer.pauseUntil')]).default(''),
})

/** When that is; null where the break ends now. */
export function pauseEndOf({ days, until }: z.output<typeof PAUSE>, now: Date): Result<Date | null> {
  const end = days === 'day' ? pauseEndOn(until, now.getTime()) : pauseEnd(days, now.getTime())
  if (end === null && days === 'day') return refuse('volunteer.pauseUntil', { field: 'until' })
  return ok(end === null ? null : new Date(end))
}

/** Whatever was said of a pause: nobody calls any more to hear it. */
export const pauseHeard = (act: Act, volunteerId: string) => endDuties(act, volunteerId, 'ask_back')

/** Another end, or none; the yes to being asked again belongs to the pause of before. */
export async function setPause(act: Act, volunteerId: string, pausedUntil: Date | null): Promise<void> {
  await act.tx.update(table.volunteer).set({ pausedUntil }).where(eq(table.volunteer.id, volunteerId))
  if (pausedUntil) await releaseFrom(act.tx, volunteerId)
  await pauseHeard(act, volunteerId)
}

/** Asked again from the day on which the pause ends; today, when it is past. */
export async function setComesBack(act: Act, volunteerId: string): Promise<void> {
  await act.tx.update(table.volunteer).set({ comesBack: true }).where(eq(table.volunteer.id, volunteerId))
  await pauseHeard(act, volunteerId)
}
