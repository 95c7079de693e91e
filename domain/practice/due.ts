import { DAY, HOUR, MINUTE } from '../kernel/time'
import { onOpenDay, workingDayEnd } from './calendar'
import type { CityPractice } from './practice'

/** Who must do the next thing. An operator's step may be taken by a coordinator too. */
export type Party = 'operator' | 'coordinator' | 'volunteer' | 'resident' | 'referral'

/** A state in which somebody waits names who must act, and by which rule it is due. */
export type Waiting =
  | { readonly waitsFor: Party; readonly due: DueRule }
  | { readonly waitsFor: null; readonly due: null }

/** All moments in epoch milliseconds. */
interface Since {
  /** The state began. */
  readonly now: number
  /** The visit is over, when one is planned. */
  readonly visitEnds?: number | null
  /** The date that was agreed with the state: the end of a pause, of a hold, of an offer. */
  readonly agreed?: number | null
}

const RULES = {
  atOnce: (_practice: CityPractice, { now }: Since) => now,
  /** Four hours: half a working day, and a worry does not wait for one. */
  worry: (_practice: CityPractice, { now }: Since) => now + 4 * HOUR,
  /** Somebody may be in danger: a quarter of an hour, whatever the hour. */
  alarm: (_practice: CityPractice, { now }: Since) => now + 15 * MINUTE,
  /** A call that can wait for nobody else, but not at night or on a closed day. */
  halfWorkingDay: (practice: CityPractice, { now }: Since) => onOpenDay(practice, now + 4 * HOUR),
  workingDay: (practice: CityPractice, { now }: Since) => workingDayEnd(practice, now),
  twoWorkingDays: (practice: CityPractice, { now }: Since) => workingDayEnd(practice, now, 2),
  /** A working day after the day on which the two meet; when no day is agreed, in good time. */
  afterMeeting: (practice: CityPractice, { now, agreed }: Since) =>
    agreed ? workingDayEnd(practice, agreed) : workingDayEnd(practice, now, 5),
  /** As the page and the letter promise whoever wants to help. */
  fiveWorkingDays: (practice: CityPractice, { now }: Since) => workingDayEnd(practice, now, 5),
  contact: (practice: CityPractice, { now }: Since) =>
    onOpenDay(practice, now + practice.terms.contactHours * HOUR),
  afterVisit: (practice: CityPractice, { now, visitEnds }: Since) =>
    onOpenDay(practice, Math.max(visitEnds ?? 0, now) + practice.terms.afterVisitHours * HOUR),
  review: (practice: CityPractice, { now }: Since) =>
    onOpenDay(practice, now + practice.terms.reviewDays * DAY),
  agreedDate: (practice: CityPractice, { now, agreed }: Since) => agreed ?? workingDayEnd(practice, now),
} as const

export type DueRule = keyof typeof RULES

/**
 * By when the next thing must be done, in epoch milliseconds. Only a worry and an alarm are due on a day on
 * which the city is closed.
 *
 * @example dueBy('workingDay', practice, { now: Thursday 24 December 2026 }) // → Monday 28 December, closing time
 */
export const dueBy = (rule: DueRule, practice: CityPractice, since: Since): number =>
  RULES[rule](practice, since)
