import { getLocale, getTranslations } from 'next-intl/server'
import { dayAndTimeLong } from '@/domain/kernel/date-words'
import type { RoughDistance } from '@/domain/offer/rough-distance'
import { Button, ButtonRow } from '../ui/button'
import { Card } from '../ui/card'
import { type OfferedHelp, OfferFacts } from './offer-facts'

export interface OpenOffer {
  id: string
  expiresAt: Date | null
  kind: OfferedHelp['kind']
  neighbourhood: string | null
  distance: RoughDistance
  timing: OfferedHelp['moment']['timing']
  visitDate: string | null
  dayPart: OfferedHelp['moment']['dayPart']
  slots: number
}

export async function OfferCard({ offer, href }: { offer: OpenOffer; href: string }) {
  const t = await getTranslations('mine')
  const { expiresAt, kind, neighbourhood, distance } = offer
  return (
    <Card marked>
      <OfferFacts {...{ kind, neighbourhood, distance }} moment={offer} durationMinutes={null} />
      <ButtonRow>
        <Button href={href}>{t('answer')}</Button>
      </ButtonRow>
      {expiresAt ? <p>{t('until', { moment: dayAndTimeLong(expiresAt, await getLocale()) })}</p> : null}
    </Card>
  )
}
