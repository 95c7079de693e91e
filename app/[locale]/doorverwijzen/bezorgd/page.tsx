import { getTranslations, setRequestLocale } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { QuickSignalPage } from '@/components/signal/quick-signal-page'
import { formState } from '@/components/staff/returned'
import { inLocale } from '@/domain/site/addresses'
import { mySignals } from '@/services/signal/queries'
import { report } from './actions'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations()
  return titled(t('refer.worry.title'), props)
}

export default async function QuickSignal({ params, searchParams }: PageProps) {
  const { locale } = await params
  setRequestLocale(locale)
  // Who may not see the list may not add to it.
  await show(mySignals(await signedInActor(), {}))
  return (
    <QuickSignalPage
      form={await formState(await returnedForm('signal', await searchParams))}
      phone={(await city()).phone}
      formKey={crypto.randomUUID()}
      action={report}
      path={(to) => inLocale(locale, to)}
    />
  )
}
