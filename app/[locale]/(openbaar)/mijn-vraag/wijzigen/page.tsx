import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { formErrors } from '@/components/form/form-errors'
import { ChangePage } from '@/components/help-request/change-page'
import { slotsIn } from '@/domain/kernel/slots'
import { whenValues } from '../../_page/when-values'
import { changeRequest } from '../_own/actions'
import { mine } from '../_own/mine'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('request')
  return titled(t('change.title'), props)
}

export default async function Change(props: PageProps) {
  const locale = await localeOf(props)
  const request = await mine(locale)
  const form = await returnedForm('change-mine', await props.searchParams)
  const { timing, visitDate, dayPart, slots, details } = request
  const weekdays = timing === 'weekly' ? [...new Set(slotsIn(slots).map(({ weekday }) => weekday))] : []
  const earlier = timing && { timing, part: dayPart ?? 'any', date: visitDate ?? undefined, weekdays }
  return (
    <ChangePage
      action={changeRequest}
      errors={await formErrors(form.issues)}
      locale={locale}
      now={new Date()}
      mayChange={request.mayChange}
      stage={request.stage}
      open={request.open}
      phone={(await city()).phone}
      when={whenValues(form, earlier ?? undefined)}
      details={form.text('details', details)}
    />
  )
}
