import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Panel, PanelLink } from '@/components/staff/panel'
import { type FormState, formOf } from '@/components/staff/returned'
import { Chip, type ChipKind } from '@/components/ui/chip'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { dayAndTime } from '@/domain/kernel/date-words'
import type { OfferState } from '@/domain/offer/offer-states'
import { type PathTo, site } from '@/domain/site/addresses'
import { AnswerForm } from './answer-form'
import type { OfferShown } from './request-views'

interface Props {
  id: string
  offers: readonly OfferShown[]
  version: number
  /** Where two people are kept apart; null while nobody is known. */
  apartHref: string | null
  /** Taking back is the coordinator's; null for who only looks. */
  recall: FormAction | null
  /** What neighbours tell by telephone. */
  answer: FormAction
  form: FormState
  path: PathTo
}

const LOOK: Readonly<Record<OfferState, ChipKind>> = {
  waiting: 'plain',
  sent: 'plain',
  accepted: 'lit',
  declined: 'plain',
  expired: 'plain',
  recalled: 'plain',
  taken_by_other: 'plain',
}

/** Who was asked, in the order of asking, and what they said. Silence is no answer and never held against anyone. */
export async function OffersPanel({ id, offers, version, apartHref, recall, answer, form, path }: Props) {
  if (offers.length === 0) return null
  const t = await getTranslations('work')
  const locale = await getLocale()
  const moment = (offer: OfferShown) => {
    if (offer.answeredAt) return dayAndTime(offer.answeredAt, locale)
    if (offer.state === 'sent' && offer.expiresAt)
      return t('offer.until', { when: dayAndTime(offer.expiresAt, locale) })
    if (offer.state === 'waiting') return t('offer.inLine')
    return offer.sentAt ? t('offer.askedAt', { when: dayAndTime(offer.sentAt, locale) }) : ''
  }
  return (
    <Panel
      id="buren"
      title={t('offer.title')}
      beside={apartHref ? <PanelLink href={apartHref}>{t('offer.apart')}</PanelLink> : null}
      screenOnly
    >
      <ol className="m-0 list-none p-0">
        {offers.map((offer) => (
          <li
            key={offer.id}
            className="flex max-w-none flex-wrap items-center gap-x-2 gap-y-0.5 border-b-[1.5px] border-rule py-1 last:border-0"
          >
            <span className="min-w-[11rem]">
              {recall ? (
                <a className="inline-block min-h-[24px]" href={path(site.work.volunteer(offer.volunteerId))}>
                  {offer.volunteerName}
                </a>
              ) : (
                offer.volunteerName
              )}
            </span>
            <Chip kind={LOOK[offer.state]}>{t(`offer.state.${offer.state}`)}</Chip>
            <span className="text-stone">{moment(offer)}</span>
            {offer.declineReason ? (
              <span className="text-stone">{t(`offer.decline.${offer.declineReason}`)}</span>
            ) : null}
            {recall && (offer.state === 'sent' || offer.state === 'waiting') ? (
              <form action={recall} className="ms-auto">
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="did" value="recall" />
                <input type="hidden" name="offerId" value={offer.id} />
                <button
                  type="submit"
                  className="min-h-[32px] cursor-pointer text-leaf underline underline-offset-4"
                >
                  {t('offer.recall')}
                  <VisuallyHidden> {offer.volunteerName}</VisuallyHidden>
                </button>
              </form>
            ) : null}
            {offer.state === 'sent' ? (
              <div className="basis-full">
                <AnswerForm
                  id={id}
                  offer={offer}
                  version={version}
                  form={formOf(form, `answer-${offer.id}`)}
                  action={answer}
                />
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
