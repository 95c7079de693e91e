import { getTranslations, setRequestLocale } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { addressWords } from '@/components/address/address-words'
import { formState } from '@/components/staff/returned'
import { IntakePage } from '@/components/workplace/volunteer/intake-page'
import { addressLine } from '@/domain/address'
import { offeredKinds } from '@/domain/city/kinds'
import { inLocale } from '@/domain/site/addresses'
import { searchAddresses } from '@/services/address/queries'
import { neighbourhoods } from '@/services/city/queries'
import { volunteerDetail } from '@/services/volunteer/queries'
import { intake } from './actions'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<{ fout?: string | string[] }>
}

export async function generateMetadata(props: Props) {
  const t = await getTranslations()
  return titled(t('work.intake.pageTitle'), props)
}

export default async function Intake({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await signedInActor()
  const { volunteer } = await show(volunteerDetail(actor, { volunteerId: id }))
  const form = await formState(await returnedForm('intake', await searchParams))
  const typed = form.text(
    'address',
    volunteer.lat === null ? addressLine(volunteer, await addressWords()) : '',
  )
  const found = typed ? await show(searchAddresses(actor, { text: typed })) : null
  return (
    <IntakePage
      volunteer={volunteer}
      form={form}
      kinds={offeredKinds((await city()).kinds)}
      found={found}
      quarters={found ? await show(neighbourhoods(actor, {})) : []}
      action={intake}
      path={(to) => inLocale(locale, to)}
    />
  )
}
