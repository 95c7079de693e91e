import { getTranslations, setRequestLocale } from 'next-intl/server'
import { type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { formState } from '@/components/staff/returned'
import { CallBacksPage } from '@/components/workplace/call-back/call-backs-page'
import { inLocale } from '@/domain/site/addresses'
import { callBacks } from '@/services/incoming/queries'
import { endDuty } from './actions'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations()
  return titled(t('work.callBacks.title'), props)
}

export default async function CallBacks({ params, searchParams }: PageProps) {
  const { locale } = await params
  setRequestLocale(locale)
  const query = await searchParams
  return (
    <CallBacksPage
      calls={await show(callBacks(await signedInActor(), {}))}
      form={await formState(await returnedForm('call-backs', query))}
      done={query.gedaan !== undefined}
      now={new Date()}
      end={endDuty}
      path={(to) => inLocale(locale, to)}
    />
  )
}
