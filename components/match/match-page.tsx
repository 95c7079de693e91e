import { getTranslations } from 'next-intl/server'

import { stateIs } from '@/domain/kernel/state-table'
import { MATCH, type MatchState } from '@/domain/match/match-states'

import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'

import { BackLink } from '../ui/back-link'
import { Button, ButtonRow } from '../ui/button'
import { Notice } from '../ui/notice'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { SignsForm, type SignsFormProps } from '../wellbeing/signs-form'
import { ActiveHelp, type ActiveHelpProps } from './active-help'
import { ClosedHelp, type ClosedHelpProps } from './closed-help'
import { EndingNotice, type EndingNoticeProps } from './ending-notice'
import { MoneyCard, type MoneyCardProps } from './money-card'
import { PausedHelp } from './paused-help'
import { ThanksCard } from './thanks-card'

export type Thanked = 'good' | 'not_worked' | 'missed' | 'worried' | 'not_well' | 'stops' | 'signs'

export interface MatchPageProps extends Omit<ActiveHelpProps, 'help' | 'contact' | 'money'> {
  help: ActiveHelpProps['help'] & { state: MatchState }
  contact: ActiveHelpProps['contact'] | null
  /** Why what was pressed here was not taken. */
  errors: FormErrors
  /** What was just answered. */
  thanked: Thanked | null
  minePath: string
  pausedUntil: Date | null
  /** Null when they do not stop. */
  ending: EndingNoticeProps | null
  /** What the other wrote. */
  thanks: readonly { id: string; text: string }[]
  /** Where they say whether a change still fits; null when nothing changed. */
  againPath: string | null
  resume: FormAction
  /** Asked after a good visit, and never required. */
  noticed: SignsFormProps | null
  /** Null where no money is needed, or the two did not speak yet. */
  money: MoneyCardProps | null
}

/** Before the help and after it; while two people see each other and nobody is shown, it is as good as over. */
const closedAs = (state: MatchState): ClosedHelpProps['state'] =>
  state === 'proposed' || state === 'done' || state === 'refused' || state === 'handed_back' ? state : 'ended'

/** One match through its whole life: names and numbers are there while it runs, not before and not after. */
export async function MatchPage(props: MatchPageProps) {
  const {
    errors,
    thanked,
    minePath,
    pausedUntil,
    ending,
    thanks,
    againPath,
    resume,
    noticed,
    money,
    ...rest
  } = props
  const { help, contact, ...active } = rest
  const t = await getTranslations('mine')
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-4">
          <BackLink href={minePath}>{t('title')}</BackLink>
          <ErrorList
            errors={{ all: [errors, money?.errors, noticed?.errors].flatMap((one) => one?.all ?? []) }}
          />
          {thanked ? (
            <Notice kind="success" title={t(`thanked.${thanked}`)} live>
              <p>{t(`thanked.${thanked}Text`)}</p>
            </Notice>
          ) : null}
          {noticed ? <SignsForm {...noticed} /> : null}
          {money?.advancedAt ? <MoneyCard {...money} /> : null}
          <ThanksCard thanks={thanks} />
          {ending ? <EndingNotice {...ending} /> : null}
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
          {stateIs(MATCH, help.state, 'visible') && contact ? (
            <ActiveHelp help={help} contact={contact} money={money?.advancedAt ? null : money} {...active} />
          ) : help.state === 'paused' ? (
            <PausedHelp
              matchId={active.matchId}
              pausedUntil={pausedUntil}
              resume={resume}
              cannotPath={active.cannotPath}
            />
          ) : (
            <ClosedHelp state={closedAs(help.state)} minePath={minePath} cannotPath={active.cannotPath} />
          )}
        </div>
      </Column>
    </SiteMain>
  )
}
