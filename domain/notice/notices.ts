import { localDate, localTime } from '../kernel/time'
import { type CityCalendar, isOpenDay } from '../practice/calendar'

/** What a coordinator is told by mail. */
export const NOTICE_KINDS = [
  'unsafe',
  'not_back',
  'urgent_worry',
  'worry',
  'yes',
  'nobody_left',
  'overdue',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** Told always and at once: somebody may be in danger. */
export const AT_ONCE = ['unsafe', 'not_back', 'urgent_worry'] as const satisfies readonly NoticeKind[]

/** @example isTimeless('unsafe') // → true @example isTimeless('yes') // → false */
export const isTimeless = (kind: NoticeKind): kind is (typeof AT_ONCE)[number] =>
  (AT_ONCE as readonly NoticeKind[]).includes(kind)

/** Everything but that somebody may be in danger may be told in another way, or not. */
export const CHOSEN_KINDS = [
  'worry',
  'yes',
  'nobody_left',
  'overdue',
] as const satisfies readonly NoticeKind[]
export type ChosenKind = (typeof CHOSEN_KINDS)[number]

export const NOTICE_WAYS = ['at_once', 'morning', 'never'] as const
export type NoticeWay = (typeof NOTICE_WAYS)[number]

/** Hours of the day at which the morning letter may come. */
export const MORNING_HOURS = [6, 7, 8, 9, 10, 11] as const
/** Letters to staff leave between these hours of an open day, [from, to). */
const DAY_HOURS = { from: 7, to: 20 } as const

/** Does somebody want the letter of the morning? */
export const MORNING_LETTER = ['yes', 'no'] as const

export interface NoticeChoice {
  readonly morningHour: number
  /** Absent: yes. */
  readonly morningLetter?: (typeof MORNING_LETTER)[number]
  readonly ways: Readonly<Record<ChosenKind, NoticeWay>>
}

/** For who chose nothing. */
export const USUAL_CHOICE: NoticeChoice = {
  morningHour: 8,
  ways: { worry: 'at_once', yes: 'at_once', nobody_left: 'morning', overdue: 'morning' },
}

interface Waits {
  readonly kind: string
  readonly why: string
  readonly nobodyLeft: boolean
  /** Of a worry: it cannot wait. */
  readonly urgent: boolean
}

/**
 * What somebody is told when this begins to wait; null when it is nobody's news.
 *
 * @example noticeOf({ kind: 'step', why: 'proposed_to_resident', nobodyLeft: false, urgent: false }) // → 'yes'
 */
export function noticeOf({ kind, why, nobodyLeft, urgent }: Waits): NoticeKind | null {
  if (kind === 'worry' && why === 'open' && urgent) return 'urgent_worry'
  if (kind === 'worry' || kind === 'mediate') return 'worry'
  if (kind === 'not_back') return 'not_back'
  if (kind === 'nobody_found') return 'nobody_left'
  if (kind !== 'step') return null
  if (why === 'unsafe') return 'unsafe'
  if (why === 'proposed_to_resident') return 'yes'
  return nobodyLeft ? 'nobody_left' : null
}

/**
 * How this is told to who chose so, at that moment: `at_once`, or in the next morning letter. At night and on a closed
 * day only that somebody may be in danger goes out.
 *
 * @example toldHow('yes', USUAL_CHOICE, Saturday 15:00, practice) // → 'morning'
 */
export function toldHow(
  kind: NoticeKind,
  choice: NoticeChoice,
  now: number,
  calendar: CityCalendar,
): NoticeWay {
  if (isTimeless(kind)) return 'at_once'
  const way = choice.ways[kind]
  if (way !== 'at_once') return way
  const { hour } = localTime(now)
  const isDay = isOpenDay(calendar, localDate(now)) && hour >= DAY_HOURS.from && hour < DAY_HOURS.to
  return isDay ? 'at_once' : 'morning'
}

/**
 * Is it time for the morning letter of who chose that hour? A server that was off then makes up for it the same day.
 *
 * @example isMorning(8, Monday 8:05, practice, '2026-06-05') // → true, and on Sunday false
 */
export function isMorning(
  morningHour: number,
  now: number,
  calendar: CityCalendar,
  last: string | null,
): boolean {
  const today = localDate(now)
  const { hour } = localTime(now)
  return last !== today && isOpenDay(calendar, today) && hour >= morningHour && hour < DAY_HOURS.to
}
