import { getTranslations } from 'next-intl/server'
import type { MatchState } from '@/domain/match/match-states'
import { BackLink } from '../ui/back-link'
import { Notice } from '../ui/notice'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { ActiveHelp, type ActiveHelpProps } from './active-help'
import { ClosedHelp } from './closed-help'

export type Thanked = 'good' | 'not_worked' | 'worried'

export interface MatchPageProps extends Omit<ActiveHelpProps, 'help' | 'contact'> {
  help: ActiveHelpProps['help'] & { state: MatchState }
  contact: ActiveHelpProps['contact'] | null
  /** What was just answered. */
  thanked: Thanked | null
  minePath: string
}

/** One match through its whole life: names and numbers are there while it runs, not before and not after. */
export async function MatchPage({ thanked, minePath, help, contact, ...active }: MatchPageProps) {
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
          {help.state === 'active' && contact ? (
            <ActiveHelp help={help} contact={contact} {...active} />
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
