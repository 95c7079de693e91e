import { getTranslations } from 'next-intl/server'
import { type ToldReason, toldReasons } from '@/domain/offer/why'
import { Card } from '../ui/card'
import { AnswerForm, type AnswerFormProps } from './answer-form'
import { type OfferedHelp, OfferFacts } from './offer-facts'

export interface OpenOfferProps extends AnswerFormProps {
  firstName: string
  help: OfferedHelp
  reasons: readonly { readonly key: string }[]
  /** Until when it can be answered, in words; null for who said yes before and is asked again. */
  until: string | null
}

/** A card that is read in ten seconds. */
export async function OpenOffer({ firstName, help, reasons, until, ...answer }: OpenOfferProps) {
  const t = await getTranslations('offer')
  const why = toldReasons(reasons, help.distance).map((key: ToldReason) => t(`why.${key}`))
  return (
    <div className="flex flex-col gap-3">
      <h1>{t(until === null ? 'again.title' : 'page.hello', { name: firstName })}</h1>
      <Card marked>
        <p>{t(until === null ? 'again.lead' : 'page.lead')}</p>
        <OfferFacts {...help} />
        {until === null ? null : <p>{t('whyYou', { reasons: why.join(t('and')) })}</p>}
        <AnswerForm {...answer} />
      </Card>
      <p>{t('page.noProblem')}</p>
      {until === null ? null : (
        <>
          <p>{t('page.later')}</p>
          <p>{t('page.until', { moment: until })}</p>
        </>
      )}
    </div>
  )
}
