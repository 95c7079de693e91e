import { dateAtNoon, dayLong, weekdayName } from '../kernel/date-words'
import { slotsIn } from '../kernel/slots'
import type { PartChoice, Timing } from './timing'

interface Moment {
  readonly timing: Timing['kind'] | null
  readonly visitDate: string | null
  readonly dayPart: PartChoice | null
  readonly slots: number
}

type Translate = (key: string, values?: Record<string, string | number>) => string

/**
 * When, in words of one line. `t` reads the namespace `common`.
 *
 * @example 'donderdag 26 november, in de voormiddag'
 */
export function timingText(moment: Moment, t: Translate, locale: string): string {
  const part = moment.dayPart && moment.dayPart !== 'any' ? t(`dayPart.${moment.dayPart}`) : ''
  const joined = (day: string) => (part ? t('timing.dayAndPart', { day, part }) : day)
  switch (moment.timing) {
    case 'date':
      return joined(dayLong(dateAtNoon(moment.visitDate ?? ''), locale))
    case 'weekly': {
      const days = [...new Set(slotsIn(moment.slots).map((slot) => slot.weekday))]
      return t('timing.weekly', { days: joined(days.map((day) => weekdayName(day, locale)).join(', ')) })
    }
    case 'soon':
      return joined(t('timing.soon'))
    case null:
      return t('timing.unknown')
  }
}
