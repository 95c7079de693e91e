import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { Reference } from '@/components/ui/reference'
import { type PathTo, site } from '@/domain/site/addresses'
import type { OfferShown } from './request-views'

const SIMPLE = [
  'note',
  'approved',
  'refused',
  'recalled',
  'handled',
  'given',
  'putOff',
  'tried',
  'resumed',
  'review',
  'duty',
  'completed',
  'thinks',
  'asked',
  'referrerAsked',
  'answered',
  'told',
  'visit',
  'stay',
  'along',
  'rhythm',
  'mediated',
  'goesOn',
  'stopping',
  'toldEnd',
  'thanked',
  'read',
] as const

interface Props {
  /** What the address says was done. */
  did: string | null
  reference: string
  offers: readonly OfferShown[]
  path: PathTo
  /** What was noted, to read back. */
  children?: ReactNode
}

/** What just happened, in words. After a call: the number, large, to read out loud. */
export async function DoneNotice({ did, reference, offers, path, children }: Props) {
  if (!did) return null
  const t = await getTranslations('work')
  if (did === 'nieuw')
    return (
      <Notice kind="success" title={t('done.newTitle')} live>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Reference digits={reference} large />
          <div>
            <p>{t('done.newSay')}</p>
            <p>
              <a href={path(site.work.call)}>{t('done.newAgain')}</a>
            </p>
          </div>
        </div>
        {children}
      </Notice>
    )
  if (did === 'sent') {
    const names = (state: string) =>
      offers
        .filter((one) => one.state === state)
        .map((one) => one.volunteerName.split(' ')[0])
        .join(', ')
    const waiting = names('waiting')
    return (
      <Notice kind="success" title={t('done.sentTitle')} live>
        <p>{t('done.sentNow', { names: names('sent') })}</p>
        {waiting ? <p>{t('done.sentLine', { names: waiting })}</p> : null}
      </Notice>
    )
  }
  const simple = SIMPLE.find((one) => one === did)
  const text = simple ? t(`done.${simple}`) : t('done.moved')
  return <Notice kind="success" title={text} live />
}
