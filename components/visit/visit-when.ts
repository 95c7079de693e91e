import { dayLong } from '@/domain/kernel/date-words'
import { DAY_PART_HOURS, DAY_PARTS, localTime } from '@/domain/kernel/time'

type Translate = (key: 'timing.dayAndPart', values: Record<string, string>) => string
type PartWords = (key: `dayPart.${(typeof DAY_PARTS)[number]}`) => string

/**
 * A visit in words. `t` reads the namespace `common`.
 *
 * @example 'dinsdag 8 december, in de namiddag'
 */
export function visitWhen(from: Date, t: Translate & PartWords, locale: string): string {
  const { hour } = localTime(from.getTime())
  const part = DAY_PARTS.find((one) => DAY_PART_HOURS[one][0] === hour) ?? 'morning'
  return t('timing.dayAndPart', { day: dayLong(from, locale), part: t(`dayPart.${part}`) })
}
