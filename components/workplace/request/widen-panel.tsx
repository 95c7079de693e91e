import { getLocale, getTranslations } from 'next-intl/server'
import { Panel, PanelLink } from '@/components/staff/panel'
import { weekdayName } from '@/domain/kernel/date-words'
import { languageName } from '@/domain/kernel/languages'
import type { Widening } from '@/domain/matching/city/widening'
import type { OfferState } from '@/domain/offer/offer-states'
import { type PathTo, site, withPart, withQuery } from '@/domain/site/addresses'

export interface WideningsShown {
  readonly unasked: number
  readonly minutes: number
  readonly genderWish: 'woman' | 'man' | null
  readonly widenings: readonly Widening[]
}

interface Props {
  id: string
  offers: readonly { readonly state: OfferState }[]
  /** Null while nobody wanted to know: it is reckoned only when asked for, or the request is incomplete. */
  shown: WideningsShown | null
  path: PathTo
}

export const WIDEN = 'ruimer'

/** What was tried, and what each widening of the search would bring: neighbours whom only that one rule leaves out. */
export async function WidenPanel({ id, offers, shown, path }: Props) {
  const t = await getTranslations('work.widen')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const count = (...states: OfferState[]) => offers.filter((one) => states.includes(one.state)).length
  const asked = count('sent', 'declined', 'expired')
  const here = withPart(withQuery(site.work.request(id), { [WIDEN]: 'ja' }), WIDEN)
  const words = (one: Widening) => {
    switch (one.by) {
      case 'walk':
        return t('walk', { minutes: shown?.minutes ?? 0 })
      case 'moment':
        return t('moment', {
          day: weekdayName(one.slot.weekday, locale),
          part: common(`dayPart.${one.slot.part}`),
        })
      case 'gender':
        return t('gender', { wish: shown?.genderWish ?? 'woman' })
      case 'language':
        return t('language', { language: languageName(one.language, locale) })
    }
  }
  return (
    <Panel
      id={WIDEN}
      title={t('title')}
      beside={shown ? null : <PanelLink href={path(here)}>{t('look')}</PanelLink>}
      screenOnly
    >
      {asked > 0 ? (
        <p>{t('tried', { asked, no: count('declined'), silent: count('expired'), open: count('sent') })}</p>
      ) : null}
      {shown ? (
        <>
          {shown.unasked > 0 ? (
            <p>
              <a className="inline-flex min-h-[44px] items-center" href={path(site.work.candidates(id))}>
                {t('unasked', { count: shown.unasked })}
              </a>
            </p>
          ) : null}
          {shown.widenings.length > 0 ? (
            <ul className="m-0 list-none p-0">
              {shown.widenings.map((one) => (
                <li
                  key={words(one)}
                  className="flex max-w-none justify-between gap-x-2 border-b-[1.5px] border-rule py-0.5 last:border-0"
                >
                  <span>{words(one)}</span>
                  <b className="shrink-0">{t('more', { count: one.count })}</b>
                </li>
              ))}
            </ul>
          ) : (
            <p>{t('nothing')}</p>
          )}
          <p className="text-stone">{t(shown.widenings.length > 0 ? 'how' : 'alone')}</p>
        </>
      ) : null}
    </Panel>
  )
}
