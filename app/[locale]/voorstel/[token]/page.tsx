import { getTranslations } from 'next-intl/server'
import { city } from '@/app/_page/city'
import { localeOf, type PageProps } from '@/app/_page/page-props'
import { issuesOf, returnedForms } from '@/app/_route/returned-form'
import { show } from '@/app/_route/show'
import { formErrors } from '@/components/form/form-errors'
import { OfferPage } from '@/components/offer/offer-page'
import { isTooLate } from '@/domain/offer/late-yes'
import { inLocale, site } from '@/domain/site/addresses'
import { anotherInstead, offerToAnswer } from '@/services/offer/queries'
import { visitorByLink } from '@/services/session/current'
import { accept, decline, explain, instead } from '../_page/actions'

interface OfferProps extends PageProps {
  readonly params: Promise<{ locale: string; token: string }>
}

export async function generateMetadata() {
  const t = await getTranslations('offer.page')
  return { title: t('title'), robots: { index: false } }
}

/** Opening it changes nothing, however often and by whom: the answer is a POST. */
export default async function Offer(props: OfferProps) {
  const locale = await localeOf(props)
  const { token } = await props.params
  const { antwoord, klaar } = await props.searchParams
  const forms = await returnedForms(
    ['accept-offer', 'decline-offer', 'explain-decline', 'accept-instead'],
    await props.searchParams,
  )
  const actor = visitorByLink(token)
  const offer = await show(offerToAnswer(actor, {}))
  return (
    <OfferPage
      accept={accept}
      acceptInstead={instead}
      another={isTooLate(offer.state) ? await show(anotherInstead(actor, {})) : null}
      decline={decline}
      explain={explain}
      hidden={{ name: 'token', value: token }}
      chosen={antwoord === 'ja' ? 'yes' : antwoord === 'nee' ? 'no' : null}
      offer={offer}
      errors={await formErrors(issuesOf(forms), { informal: true })}
      explained={klaar !== undefined}
      now={new Date()}
      minePath={inLocale(locale, site.mine.start)}
      phone={(await city()).phone}
    />
  )
}
