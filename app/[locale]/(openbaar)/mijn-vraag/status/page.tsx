import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { formErrors } from '@/components/form/form-errors'
import { StatusPage } from '@/components/help-request/status-page'
import { askAgain, ratherNotThem, sayOfVisit } from '../_own/actions'
import { mine } from '../_own/mine'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('request')
  return titled(t('status.title'), props)
}

export default async function Status(props: PageProps) {
  const locale = await localeOf(props)
  const query = await props.searchParams
  const form = await returnedForm('say-of-visit', query)
  return (
    <StatusPage
      request={await mine(locale)}
      changed={query.gewijzigd !== undefined ? 'changed' : query.gezegd !== undefined ? 'said' : null}
      sayOfVisit={sayOfVisit}
      errors={await formErrors(form.issues)}
      now={new Date()}
      askAgain={askAgain}
      ratherNot={ratherNotThem}
      phone={(await city()).phone}
      locale={locale}
    />
  )
}
