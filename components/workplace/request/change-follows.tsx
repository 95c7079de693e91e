import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { wishStage } from '@/domain/help-request/wish-change'
import type { MatchShown, OfferShown } from './request-views'

interface Props {
  offers: readonly OfferShown[]
  matches: readonly MatchShown[]
}

/** Said before anybody saves: what a change of what, when or where brings to whoever was asked or said yes. */
export async function ChangeFollows({ offers, matches }: Props) {
  const t = await getTranslations('work.complete')
  const stage = wishStage(
    offers,
    matches.map(({ match }) => match),
  )
  if (stage === 'unasked') return null
  const count = offers.filter((one) => one.state === 'sent').length
  const name = matches[0]?.volunteerName.split(' ')[0] ?? ''
  return (
    <Notice title={t('followsTitle')}>
      <p>{t(`follows.${stage}`, { count, name })}</p>
    </Notice>
  )
}
