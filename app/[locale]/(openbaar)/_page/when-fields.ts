import { type Fields, listOf, textOf } from '@/app/_route/fields'
import { typedDate } from '@/components/form/typed-date'
import { localDate } from '@/domain/kernel/time'

/** The answers of `<WhenFields>`. What belongs to a choice that was not made is left out. */
export function whenFields(fields: Fields, now: Date) {
  const timing = textOf(fields, 'timing')
  const typed = {
    day: textOf(fields, 'date-day'),
    month: textOf(fields, 'date-month'),
    year: textOf(fields, 'date-year'),
  }
  return {
    timing,
    part: textOf(fields, 'part'),
    ...(timing === 'date' && { date: typedDate(typed, localDate(now.getTime())) ?? '' }),
    ...(timing === 'weekly' && { weekdays: listOf(fields, 'weekdays') }),
  }
}
