import { dayShort, time } from '@/domain/kernel/date-words'
import { addDays, DAY, HOUR, localDate, MINUTE } from '@/domain/kernel/time'

type Translate = (key: string, values?: Record<string, string | number>) => string

export function isLate(dueAt: Date | null, now: Date): boolean {
  return dueAt !== null && dueAt < now
}

/**
 * By when somebody must look, in words. `t` reads the namespace `work`.
 *
 * @example dueWords(anHourAgo, now, t, 'nl') // → '1 uur te laat'
 */
export function dueWords(dueAt: Date | null, now: Date, t: Translate, locale: string): string {
  if (dueAt === null) return t('due.never')
  const late = now.getTime() - dueAt.getTime()
  if (late > 0) {
    if (late < HOUR) return t('due.lateMinutes', { count: Math.max(1, Math.round(late / MINUTE)) })
    if (late < DAY) return t('due.lateHours', { count: Math.floor(late / HOUR) })
    return t('due.lateDays', { count: Math.floor(late / DAY) })
  }
  const today = localDate(now.getTime())
  const day = localDate(dueAt.getTime())
  if (day === today) return t('due.today', { time: time(dueAt, locale) })
  if (day === addDays(today, 1)) return t('due.tomorrow', { time: time(dueAt, locale) })
  return t('due.day', { day: dayShort(dueAt, locale) })
}

/** From so many days on, days say nothing any more. */
const [IN_MONTHS, IN_YEARS] = [62, 731] as const

/** How long something has stood so. @example sinceWords(threeDaysAgo, now, t) // → 'al 3 dagen' */
export function sinceWords(since: Date, now: Date, t: Translate): string {
  const passed = now.getTime() - since.getTime()
  if (passed < HOUR) return t('since.minutes', { count: Math.max(1, Math.round(passed / MINUTE)) })
  if (passed < DAY) return t('since.hours', { count: Math.floor(passed / HOUR) })
  const days = Math.floor(passed / DAY)
  if (days < IN_MONTHS) return t('since.days', { count: days })
  return days < IN_YEARS
    ? t('since.months', { count: Math.floor(days / 30.4) })
    : t('since.years', { count: Math.floor(days / 365.25) })
}
