import type { CitySettings } from '@/domain/city/settings'
import { weekdayName } from '@/domain/kernel/date-words'

type Translate = (key: string, values?: Record<string, string>) => string

/** @example clock('09:00') // → '9'; clock('09:30') // → '9.30' */
function clock(time: string): string {
  const [hour = '', minutes = '00'] = time.split(':')
  return minutes === '00' ? String(Number(hour)) : `${Number(hour)}.${minutes}`
}

/**
 * When the telephone is answered, in one sentence: days in a row with the same hours are said together.
 * `t` reads the namespace `common`.
 *
 * @example 'Wij nemen op van maandag tot vrijdag, van 9 tot 16 uur.'
 */
export function openingHours(hours: CitySettings['hours'], t: Translate, locale: string): string {
  const runs: { first: number; last: number; from: string; to: string }[] = []
  for (const [day, open] of hours.entries()) {
    if (!open) continue
    const [from, to] = open
    const run = runs.at(-1)
    if (run && run.last === day - 1 && run.from === from && run.to === to) run.last = day
    else runs.push({ first: day, last: day, from, to })
  }
  const words = runs.map(({ first, last, from, to }) =>
    t(first === last ? 'hoursDay' : 'hoursDays', {
      first: weekdayName(first, locale),
      last: weekdayName(last, locale),
      from: clock(from),
      to: clock(to),
    }),
  )
  return t('hours', { hours: words.join('; ') })
}
