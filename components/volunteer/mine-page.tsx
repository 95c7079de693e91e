import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { dayLong } from '@/domain/kernel/date-words'
import { stateIs } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import type { PauseStage } from '@/domain/volunteer/pause'
import type { UnaskedWhy } from '@/domain/volunteer/unasked'
import { AgendaFold, type AgendaFoldProps } from '../agenda/agenda-fold'
import { type Along, AlongCard } from '../duo/along-card'
import type { FormAction } from '../form/form-action'
import { type Help, HelpCard } from '../match/help-card'
import { HelpHistory } from '../match/help-history'
import { OfferCard, type OpenOffer } from '../offer/offer-card'
import { StartNotice, type StartNoticeProps } from '../start-list/start-notice'
import { StayCard, type StayCardProps } from '../stay/stay-card'
import { CatOnSill } from '../street/places'
import { EmptyState } from '../ui/empty-state'
import { Notice } from '../ui/notice'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { YearOfThanks, type YearOfThanksProps } from './year-of-thanks'

export interface MinePageProps {
  firstName: string
  /** Where they are now, if they said so. */
  stay: StayCardProps
  help: readonly Help[]
  offers: readonly OpenOffer[]
  /** Where they come along with the one they help together with. */
  along: readonly Along[]
  stayHome: FormAction
  pausedUntil: Date | null
  /** What they were asked lately, and why nothing. */
  load: { asks14: number; limit: number; unasked: UnaskedWhy | null }
  pause: PauseStage
  year: YearOfThanksProps['year']
  start: StartNoticeProps
  agenda: AgendaFoldProps
  profilePath: string
  helpPath: (matchId: string) => string
  offerPath: (offerId: string) => string
}

/** What comes next stands first; nothing here compares. */
export async function MinePage(props: MinePageProps) {
  const { firstName, stay, help, offers, pausedUntil, load, pause, year, start, agenda } = props
  const { along, stayHome, profilePath, helpPath, offerPath } = props
  const t = await getTranslations('mine')
  const running = help.filter(({ state }) => stateIs(MATCH, state, 'running'))
  const waiting = running.filter(({ state }) => state === 'proposed')
  const helping = running.filter((one) => !waiting.includes(one))
  const cards = (of: readonly Help[]) =>
    of.map((one) => <HelpCard key={one.id} help={one} href={helpPath(one.id)} />)
  const quiet = offers.length === 0 && running.length === 0 && along.length === 0
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-5">
          <h1>{t('hello', { name: firstName })}</h1>
          <StayCard {...stay} />
          <StartNotice {...start} />
          {pausedUntil && pause !== 'none' ? (
            <Notice
              title={t(pause === 'over' ? 'pauseOver' : 'paused', {
                date: dayLong(pausedUntil, await getLocale()),
              })}
            >
              <p>{t(`pausedText.${pause}`)}</p>
              <p>
                <a href={profilePath}>{t(pause === 'over' ? 'pauseAnswer' : 'pausedChange')}</a>
              </p>
            </Notice>
          ) : null}
          <Part title={t('now')}>{cards(helping)}</Part>
          <Part title={t('open')}>
            {offers.map((one) => (
              <OfferCard key={one.id} offer={one} href={offerPath(one.id)} />
            ))}
          </Part>
          <Part title={t('along.title')}>
            {along.map((one) => (
              <AlongCard key={one.matchId} along={one} stayHome={stayHome} />
            ))}
          </Part>
          <Part title={t('waiting')}>{cards(waiting)}</Part>
          {quiet ? (
            <EmptyState drawing={<CatOnSill />} title={t('nothing')}>
              <p>{t('nothingText')}</p>
            </EmptyState>
          ) : null}
          {load.unasked ? (
            <Notice title={t('unasked.title')}>
              <p>{t(`unasked.${load.unasked}`)}</p>
              <p>
                <a href={profilePath}>{t('unasked.change')}</a>
              </p>
            </Notice>
          ) : (
            <p className="text-stone">{t('load', { count: load.asks14, limit: load.limit })}</p>
          )}
          <YearOfThanks year={year} />
          <AgendaFold t={await getTranslations('mine.agenda')} {...agenda} />
          <HelpHistory help={help.filter(({ state }) => state === 'done')} />
        </div>
      </Column>
    </SiteMain>
  )
}

function Part({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <section className="flex flex-col gap-3">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
