import { getLocale, getTranslations } from 'next-intl/server'
import type { HelpKind } from '@/domain/help-request/kinds'
import type { RoughDistance } from '@/domain/offer/rough-distance'
import { timingText } from '../help-request/timing-text'
import { SummaryList } from '../ui/summary-list'

export interface OfferedHelp {
  kind: HelpKind | null
  neighbourhood: string | null
  distance: RoughDistance
  moment: Parameters<typeof timingText>[0]
  /** Null where it does not need saying. */
  durationMinutes: number | null
}

/** What, where roughly, when and how long; never who. */
export async function OfferFacts({ kind, neighbourhood, distance, moment, durationMinutes }: OfferedHelp) {
  const t = await getTranslations('offer')
  const common = await getTranslations('common')
  const place = neighbourhood ?? t('somewhere')
  const rows = [
    { term: t('what'), answer: common(`kind.${kind ?? 'UNSURE'}`) },
    { term: t('where'), answer: t('placeAndDistance', { place, distance: t(`distance.${distance}`) }) },
    { term: t('when'), answer: timingText(moment, common, await getLocale()) },
  ]
  if (durationMinutes !== null)
    rows.push({ term: t('howLong'), answer: t('minutes', { minutes: durationMinutes }) })
  return <SummaryList rows={rows} />
}
