import { getTranslations, setRequestLocale } from 'next-intl/server'
import { type PageProps, titled } from '@/app/_page/page-props'
import { returnedForm } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { roundAddress } from '@/components/round/address'
import { RoundPage } from '@/components/round/round-page'
import { sentRound } from '@/components/round/sent-notice'
import { formState } from '@/components/staff/returned'
import { inLocale } from '@/domain/site/addresses'
import { neighbourhoods } from '@/services/city/queries'
import { roundPlan } from '@/services/offer/queries'
import { send } from './actions'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations()
  return titled(t('round.pageTitle'), props)
}

export default async function Round({ params, searchParams }: PageProps) {
  const { locale } = await params
  setRequestLocale(locale)
  const query = await searchParams
  const address = roundAddress(query)
  const actor = await signedInActor()
  const shown = await show(
    roundPlan(actor, {
      neighbourhoodId: address.area || undefined,
      pinned: address.pinned.map(([request, volunteer]) => [request, volunteer]),
      forbidden: address.forbidden.map(([request, volunteer]) => [request, volunteer]),
    }),
  )
  const areas = await show(neighbourhoods(actor, {}))
  const mine = actor.kind === 'user' ? actor.neighbourhoods : []
  return (
    <RoundPage
      shown={shown}
      address={address}
      areas={areas.filter((one) => mine.includes(one.id))}
      sent={sentRound(query)}
      form={await formState(await returnedForm('round', query))}
      send={send}
      path={(to) => inLocale(locale, to)}
    />
  )
}
