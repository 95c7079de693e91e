import { getLocale, getTranslations } from 'next-intl/server'
import { HELP_KINDS } from '@/domain/help-request/kinds'
import { dateAsGiven, dayAndTime } from '@/domain/kernel/date-words'
import type { ToldField } from '@/domain/privacy/access-export'
import { RESIDENT_WISHES } from '@/domain/resident/wishes'
import { Picture } from '../ui/picture'
import { SummaryList } from '../ui/summary-list'

const DATE = /^\d{4}-\d\d-\d\d$/
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

const isPicture = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith('data:image/')

/** One thing that we keep of somebody, field by field, in words where there are words for it. */
export async function DataRecord({ fields }: { fields: readonly ToldField[] }) {
  const [t, common, person, volunteer, locale] = await Promise.all([
    getTranslations('data'),
    getTranslations('common'),
    getTranslations('person'),
    getTranslations('volunteer'),
    getLocale(),
  ])
  const isKind = (value: string) => (HELP_KINDS as readonly string[]).includes(value)
  const isWish = (value: string) => (RESIDENT_WISHES as readonly string[]).includes(value)
  const words = (value: unknown, column = ''): string => {
    if (typeof value === 'boolean') return t(value ? 'list.yes' : 'list.no')
    if (Array.isArray(value)) return value.map((one) => words(one, column)).join(', ')
    if (value !== null && typeof value === 'object')
      return Object.entries(value)
        .map(([name, part]) => `${name}: ${words(part)}`)
        .join(', ')
    const text = String(value)
    if (DATE.test(text)) return dateAsGiven(text, locale)
    if (MOMENT.test(text)) return dayAndTime(new Date(text), locale)
    if (column === 'topics') return common(`topic.${text}`)
    if (isWish(text)) return column === 'avoids' ? volunteer(`avoid.${text}`) : person(`wish.${text}`)
    return isKind(text) ? common(`kind.${text}`) : text
  }
  return (
    <SummaryList
      rows={fields.map(({ column, value }) => ({
        term: t(`column.${column}`),
        answer: isPicture(value) ? (
          <Picture className="neighbour-card-face" src={value} alt={t(`column.${column}`)} />
        ) : (
          <span className="break-words whitespace-pre-line">{words(value, column)}</span>
        ),
      }))}
    />
  )
}
