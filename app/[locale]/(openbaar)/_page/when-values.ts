import type { ReturnedForm } from '@/app/_route/returned-form'
import type { WhenValues } from '@/components/help-request/when-fields'

interface EarlierWhen {
  readonly timing: string
  readonly part: string
  readonly date?: string | undefined
  readonly weekdays?: readonly number[] | undefined
}

/** What stands in `<WhenFields>`: what came back, else what was answered before. */
export function whenValues(form: ReturnedForm, earlier: EarlierWhen | undefined): WhenValues {
  const [year = '', month = '', day = ''] = earlier?.date?.split('-') ?? []
  return {
    timing: form.text('timing', earlier?.timing),
    part: form.text('part', earlier?.part ?? 'any'),
    day: form.text('date-day', day && String(Number(day))),
    month: form.text('date-month', month && String(Number(month))),
    year: form.text('date-year', year),
    weekdays: form.list('weekdays', earlier?.weekdays?.map(String)),
  }
}
