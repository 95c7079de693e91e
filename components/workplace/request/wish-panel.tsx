import { getLocale, getTranslations } from 'next-intl/server'
import { timingText } from '@/components/help-request/timing-text'
import { Facts } from '@/components/staff/facts'
import { Panel, PanelLink } from '@/components/staff/panel'
import { dayAndTime } from '@/domain/kernel/date-words'
import type { MatchShown, RequestShown } from './request-views'

interface Props {
  request: RequestShown
  /** The newest pair, for the resident's yes. */
  match: MatchShown | undefined
  changeHref: string | null
}

/** What is asked, when, what is good to know, and whether the resident said yes. */
export async function WishPanel({ request, match, changeHref }: Props) {
  const t = await getTranslations('work')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const { approvedAt, consentHow } = match?.match ?? { approvedAt: null, consentHow: null }
  return (
    <Panel
      id="wens"
      title={t('wish.title')}
      beside={changeHref ? <PanelLink href={changeHref}>{t('wish.change')}</PanelLink> : null}
    >
      <Facts
        facts={[
          {
            term: t('list.kind'),
            value: request.kind ? common(`kind.${request.kind}`) : t('list.kindUnknown'),
          },
          { term: t('list.when'), value: timingText(request, common, locale) },
          { term: t('wish.duration'), value: t('wish.minutes', { count: request.durationMinutes }) },
          { term: t('wish.details'), value: request.details },
          { term: t('wish.goodToKnow'), value: request.goodToKnow },
          { term: t('wish.gender'), value: request.genderWish ? t(`wish.wishes.${request.genderWish}`) : '' },
          {
            term: t('wish.consent'),
            value:
              approvedAt && consentHow
                ? t('wish.consentYes', {
                    how: t(`approve.how.${consentHow}`),
                    when: dayAndTime(approvedAt, locale),
                  })
                : t('wish.consentNotYet'),
          },
          {
            term: t('wish.channel'),
            value: t('wish.channelAt', {
              channel: t(`channel.${request.channel}`),
              when: dayAndTime(request.createdAt, locale),
            }),
          },
        ]}
      />
    </Panel>
  )
}
