import { getLocale, getTranslations } from 'next-intl/server'
import type { HelpKind } from '@/domain/help-request/kinds'
import { stateIs } from '@/domain/kernel/state-table'
import { MATCH, type MatchState, type Outcome } from '@/domain/match/match-states'
import { timingText } from '../help-request/timing-text'
import { Button, ButtonRow } from '../ui/button'
import { Card } from '../ui/card'

export interface Help {
  id: string
  state: MatchState
  since: Date
  outcome: Outcome | null
  firstContactAt: Date | null
  kind: HelpKind | null
  timing: Parameters<typeof timingText>[0]['timing']
  visitDate: string | null
  dayPart: Parameters<typeof timingText>[0]['dayPart']
  slots: number | null
  neighbourhood: string | null
  /** The wish changed after their yes. */
  asksAgain: boolean
  /** Only while they help this person. */
  residentName: string | null
}

/** One help that runs or waits: who, what, when, and the one next step. */
export async function HelpCard({ help, href }: { help: Help; href: string }) {
  const t = await getTranslations('mine')
  const common = await getTranslations('common')
  const when = timingText({ ...help, slots: help.slots ?? 0 }, common, await getLocale())
  const toCall = stateIs(MATCH, help.state, 'visible') && help.firstContactAt === null
  return (
    <Card as="article" marked={toCall || help.asksAgain} labelledBy={`help-${help.id}`}>
      <h3 id={`help-${help.id}`}>{help.residentName ?? common(`kind.${help.kind ?? 'UNSURE'}`)}</h3>
      <p>
        {help.residentName ? (
          <>
            {common(`kind.${help.kind ?? 'UNSURE'}`)}
            <br />
          </>
        ) : null}
        {when}
      </p>
      {help.asksAgain ? (
        <p className="font-bold">{t('changed.short')}</p>
      ) : help.state === 'proposed' ? (
        <p>{t('waitingText')}</p>
      ) : help.state === 'paused' ? (
        <p>{t('pause.short')}</p>
      ) : null}
      {toCall ? <p className="font-bold">{t('callFirst')}</p> : null}
      <ButtonRow>
        <Button href={href}>{toCall ? t('toContact') : t('toHelp')}</Button>
      </ButtonRow>
    </Card>
  )
}
