import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps } from '@/app/_page/page-props'
import { issuesOf, returnedForms } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { signedInActor } from '@/app/_route/signed-in-actor'
import { formErrors } from '@/components/form/form-errors'
import { OfferPage } from '@/components/offer/offer-page'
import { isTooLate } from '@/domain/offer/late-yes'
import { inLocale, site } from '@/domain/site/addresses'
import { anotherInstead, offerToAnswer } from '@/services/offer/queries'
import { accept, decline, explain, instead } from '../../_page/actions'

interface OfferProps extends PageProps {
  readonly params: Promise<{ locale: string; offerId: string }>
}

export async function generateMetadata() {
  const t = await getTranslations('offer.page')
  return { title: t('title') }
}

export default async function Offer(props: OfferProps) {
  const locale = await localeOf(props)
  const { offerId } = await props.params
  const forms = await returnedForms(
    ['accept-offer', 'decline-offer', 'explain-decline', 'accept-instead'],
    await props.searchParams,
  )
  const actor = await signedInActor()
  const offer = await show(offerToAnswer(actor, { offerId }))
  return (
    <OfferPage
      accept={accept}
      acceptInstead={instead}
      another={isTooLate(offer.state) ? await show(anotherInstead(actor, { offerId })) : null}
      decline={decline}
      explain={explain}
      hidden={{ name: 'offerId', value: offer.id }}
      chosen={null}
      offer={offer}
      errors={await formErrors(issuesOf(forms), { informal: true })}
      explained={(await props.searchParams).klaar !== undefined}
      now={new Date()}
      minePath={inLocale(locale, site.mine.start)}
      phone={(await city()).phone}
    />
  )
}
