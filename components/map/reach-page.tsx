import { getLocale, getTranslations } from 'next-intl/server'
import { metresWords } from '@/domain/kernel/number-words'
import { BackLink } from '../ui/back-link'
import { Details } from '../ui/details'
import { Notice } from '../ui/notice'
import { SiteMain } from '../ui/site-main'
import type { Reach } from './map-views'
import { ReachMap } from './reach-map'

export interface ReachPageProps {
  /** Null while we do not know where the volunteer lives. */
  reach: Reach | null
  radiusMetres: number
  credits: string
  profilePath: string
}

/** The shades of the rings, near first, made as the map makes them: by lying on each other. */
const SHADES = ['bg-leaf/60', 'bg-leaf/45', 'bg-leaf/26'] as const

/** The same three rings twice: as a map, and as a list of streets for who would rather read. */
export async function ReachPage({ reach, radiusMetres, credits, profilePath }: ReachPageProps) {
  const t = await getTranslations('map')
  const mine = await getTranslations('volunteer')
  const locale = await getLocale()
  return (
    <SiteMain>
      <div className="flex flex-col gap-3">
        <div className="flex flex-col gap-1">
          <BackLink href={profilePath}>{mine('title')}</BackLink>
          <h1>{t('reach.title')}</h1>
          <p>{t('reach.lead')}</p>
          <p>{t('reach.only')}</p>
        </div>
        {reach === null ? (
          <Notice title={t('reach.noHomeTitle')}>
            <p>{t('reach.noHome')}</p>
          </Notice>
        ) : (
          <>
            {reach.source === 'estimate' ? (
              <Notice title={t('reach.estimateTitle')}>
                <p>{t('reach.estimate')}</p>
              </Notice>
            ) : null}
            <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
              <figure className="m-0">
                <ReachMap reach={reach} />
                <figcaption className="pt-1 text-[1rem] text-stone">{t('sources', { credits })}</figcaption>
              </figure>
              <div className="flex flex-col gap-2">
                <ol className="m-0 flex list-none flex-col gap-1 p-0">
                  {reach.rings.map((ring, index) => (
                    <li key={ring.minutes} className="border-b-[1.5px] border-rule pb-1">
                      <p className="flex items-center gap-1">
                        <span
                          className={`inline-block size-[28px] shrink-0 rounded-window border-2 border-edge print:hidden ${SHADES[index] ?? ''}`}
                          aria-hidden="true"
                        />
                        <b>{t('reach.ring', { minutes: ring.minutes })}</b>
                        <span className="text-stone">
                          {t('reach.distance', { metres: metresWords(ring.metres, locale) })}
                        </span>
                      </p>
                      {ring.streets.length > 0 ? (
                        <Details summary={t('reach.streets', { count: ring.streets.length })}>
                          <p>{ring.streets.join(', ')}</p>
                        </Details>
                      ) : (
                        <p>{t('reach.streets', { count: 0 })}</p>
                      )}
                    </li>
                  ))}
                </ol>
                <p className="text-stone">{t('reach.middle')}</p>
                <ul className="m-0 flex list-none flex-wrap gap-x-3 p-0 print:hidden">
                  <Key className="h-[20px] border-2 border-paper bg-brick">{t('reach.home')}</Key>
                  <Key className="h-[10px] border-y-2 border-edge bg-(--map-water)">{t('reach.water')}</Key>
                  <Key className="border-t-2 border-edge">{t('reach.rail')}</Key>
                  <Key className="border-t-[3px] border-dotted border-edge">{t('reach.border')}</Key>
                </ul>
                <p>
                  {t('reach.chosen', { metres: metresWords(radiusMetres, locale) })}{' '}
                  <a className="inline-flex min-h-[44px] items-center" href={profilePath}>
                    {t('reach.change')}
                  </a>
                </p>
              </div>
            </div>
          </>
        )}
      </div>
    </SiteMain>
  )
}

function Key({ className, children }: { className: string; children: string }) {
  return (
    <li className="flex items-center gap-1">
      <span className={`inline-block w-[32px] ${className}`} aria-hidden="true" />
      {children}
    </li>
  )
}
