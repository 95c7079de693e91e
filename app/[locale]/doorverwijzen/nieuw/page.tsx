import { getTranslations, setRequestLocale } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { PassOnPage } from '@/components/referral/pass-on-page'
import { formState } from '@/components/staff/returned'
import { askedKinds } from '@/domain/city/kinds'
import { inLocale } from '@/domain/site/addresses'
import { searchAddresses } from '@/services/address/queries'
import { neighbourhoods } from '@/services/city/queries'
import { referredRequests } from '@/services/help-request/queries'
import { passOn } from './actions'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ fout?: string | string[] }>
}

export async function generateMetadata(props: Props) {
  const t = await getTranslations()
  return titled(t('refer.form.title'), props)
}

export default async function PassOn({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedInActor()
  // Who may not see the list may not add to it.
  await show(referredRequests(actor, {}))
  const form = await formState(await returnedForm('pass-on', await searchParams))
  const typed = form.text('address')
  const found = typed ? await show(searchAddresses(actor, { text: typed })) : null
  return (
    <PassOnPage
      form={form}
      kinds={askedKinds((await city()).kinds)}
      found={found}
      quarters={found ? await show(neighbourhoods(actor, {})) : []}
      formKey={crypto.randomUUID()}
      action={passOn}
      path={(to) => inLocale(locale, to)}
    />
  )
}
