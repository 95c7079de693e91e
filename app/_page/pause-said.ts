import { type Fields, textOf } from '@/app/_route/fields'

/** How long a break lasts, as its form sends it: so many days, or until a day that was chosen. */
export const pauseSaid = (fields: Fields) => {
  const days = textOf(fields, 'days')
  return { days, until: days === 'day' ? textOf(fields, 'until') : '' }
}
