import { getTranslations } from 'next-intl/server'

import type { MatchState } from '@/domain/match/match-states'

import type { FormAction } from '../form/form-action'

import { BackLink } from '../ui/back-link'
import { Button, ButtonRow } from '../ui/button'
import { Notice } from '../ui/notice'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { ActiveHelp, type ActiveHelpProps } from './active-help'
import { ClosedHelp } from './closed-help'
import { PausedHelp } from './paused-help'

export type Thanked = 'good' | 'not_worked' | 'missed' | 'worried'

export interface MatchPageProps extends Omit<ActiveHelpProps, 'help' | 'contact'> {
  help: ActiveHelpProps['help'] & { state: MatchState }
  contact: ActiveHelpProps['contact'] | null
  /** What was just answered. */
  thanked: Thanked | null
  minePath: string
  pausedUntil: Date | null
  /** Where they say whether a change still fits; null when nothing changed. */
  againPath: string | null
  resume: FormAction
}

/** One match through its whole life: names and numbers are there while it runs, not before and not after. */
export async function MatchPage(props: MatchPageProps) {
  const { thanked, minePath, pausedUntil, againPath, resume, help, contact, ...active } = props
  const t = await getTranslations('mine')
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-4">
          <BackLink href={minePath}>{t('title')}</BackLink>
          {thanked ? (
            <Notice kind="success" title={t(`thanked.${thanked}`)} live>
              <p>{t(`thanked.${thanked}Text`)}</p>
            </Notice>
          ) : null}
          {againPath ? (
            <Notice kind="warning" title={t('changed.title')}>
              <p>{t('changed.text')}</p>
              <ButtonRow>
                <Button kind="primary" href={againPath}>
                  {t('changed.answer')}
                </Button>
              </ButtonRow>
            </Notice>
          ) : null}
          {help.state === 'active' && contact ? (
            <ActiveHelp help={help} contact={contact} {...active} />
          ) : help.state === 'paused' ? (
            <PausedHelp
              matchId={active.matchId}
              pausedUntil={pausedUntil}
              resume={resume}
              cannotPath={active.cannotPath}
            />
          ) : (
            <ClosedHelp
              state={help.state === 'active' ? 'ended' : help.state}
              minePath={minePath}
              cannotPath={active.cannotPath}
            />
          )}
        </div>
      </Column>
    </SiteMain>
  )
}
