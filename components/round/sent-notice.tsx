import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { Reference } from '@/components/ui/reference'
import { type PathTo, site, withQuery } from '@/domain/site/addresses'
import type { Query } from './address'

export interface SentRound {
  readonly sent: number
  /** References of requests that changed before they could be sent. */
  readonly passedOver: readonly string[]
}

/** What the address says was sent just now; null when it says nothing. */
export function sentRound({ gestuurd, veranderd }: Query): SentRound | null {
  if (typeof gestuurd !== 'string' || !/^\d{1,3}$/.test(gestuurd)) return null
  const references = typeof veranderd === 'string' ? veranderd.split('.') : []
  return { sent: Number(gestuurd), passedOver: references.filter((one) => /^\d{4}$/.test(one)).slice(0, 300) }
}

export function sentQuery({ sent, passedOver }: { sent: readonly string[]; passedOver: readonly string[] }) {
  return { gestuurd: String(sent.length), veranderd: passedOver.join('.') }
}

interface Props {
  round: SentRound
  path: PathTo
}

/** What went out, and what did not because it changed meanwhile. */
export async function SentNotice({ round, path }: Props) {
  const t = await getTranslations('round')
  const { sent, passedOver } = round
  return (
    <Notice
      kind={passedOver.length > 0 ? 'warning' : 'success'}
      title={t('sent.title', { count: sent })}
      live
    >
      {sent > 0 ? (
        <p>
          {t('sent.text')}{' '}
          <a href={path(withQuery(site.work.list, { lijst: 'gevraagd' }))}>{t('sent.link')}</a>
        </p>
      ) : null}
      {passedOver.length > 0 ? (
        <>
          <p>{t('sent.passedOver')}</p>
          <ul className="m-0 flex list-none flex-wrap gap-x-2 p-0">
            {passedOver.map((digits) => (
              <li key={digits}>
                <a href={path(withQuery(site.work.list, { zoek: digits }))}>
                  <Reference digits={digits} />
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  )
}
