import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { formState } from '@/components/staff/returned'
import { ChangeFollows } from '@/components/workplace/request/change-follows'
import { CompletePage } from '@/components/workplace/request/complete-page'
import { kindsFor } from '@/domain/city/kinds'
import { localDate } from '@/domain/kernel/time'
import { inLocale } from '@/domain/site/addresses'
import { searchAddresses } from '@/services/address/queries'
import { neighbourhoods } from '@/services/city/queries'
import { requestDetail } from '@/services/help-request/queries'
import { complete } from './actions'

interface Props {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<{ fout?: string | string[] }>
}

export async function generateMetadata(props: Props) {
  const t = await getTranslations()
  return titled(t('work.complete.pageTitle'), props)
}

export default async function Complete({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await signedInActor()
  const { request, resident, reach, offers, matches } = await show(
    requestDetail(actor, { helpRequestId: id }),
  )
  if (!resident || !reach) notFound()
  const form = await formState(await returnedForm('complete', await searchParams))
  const unknown = resident.lat === null ? (resident.street ?? '') : ''
  const typed = form.text('address', unknown)
  const found = typed ? await show(searchAddresses(actor, { text: typed })) : null
  return (
    <CompletePage
      request={request}
      resident={resident}
      reach={reach}
      form={form}
      kinds={kindsFor((await city()).kinds, request.kind)}
      found={found}
      quarters={found ? await show(neighbourhoods(actor, {})) : []}
      today={localDate(Date.now())}
      action={complete}
      path={(to) => inLocale(locale, to)}
    >
      <ChangeFollows offers={offers} matches={matches} />
    </CompletePage>
  )
}
