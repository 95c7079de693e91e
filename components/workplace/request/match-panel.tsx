import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { FormAction } from '@/components/form/form-action'
import { Facts } from '@/components/staff/facts'
import { Panel } from '@/components/staff/panel'
import type { FormState } from '@/components/staff/returned'
import { Chip } from '@/components/ui/chip'
import { PhoneNumber } from '@/components/ui/phone-number'
import { dateAtNoon, dayAndTime, dayLong } from '@/domain/kernel/date-words'
import { stateIs } from '@/domain/kernel/state-table'
import { MATCH, type MatchState } from '@/domain/match/match-states'
import { PairWords } from './pair-words'
import { PauseForm } from './pause-form'
import type { MatchShown, PairWordShown } from './request-views'

import { ToldForm } from './told-form'

interface Props {
  id: string
  shown: MatchShown
  form: FormState
  told: FormAction
  pauseForm: FormState
  pause: FormAction
  resume: FormAction
  rhythm: 'once' | 'weekly'
  words: readonly PairWordShown[]
  /** Only weekly help that goes on is reviewed and ended here. */
  children?: ReactNode
}

const hasDay = (state: MatchState): state is 'introduction' | 'mediated' | 'ending' =>
  ['introduction', 'mediated', 'ending'].includes(state)

/** The pair: who helps, since when, whether they spoke. */
export async function MatchPanel(props: Props) {
  const { id, shown, form, told, pauseForm, pause, resume, rhythm, words, children } = props
  const t = await getTranslations('work')
  const locale = await getLocale()
  const { match, volunteerName, volunteerPhone } = shown
  const active = stateIs(MATCH, match.state, 'visible')
  return (
    <Panel
      id="samen"
      title={t('match.title')}
      beside={<Chip kind={active ? 'lit' : 'plain'}>{t(`match.state.${match.state}`)}</Chip>}
    >
      <Facts
        facts={[
          { term: t('match.who'), value: <b>{volunteerName}</b> },
          ...(volunteerPhone
            ? [{ term: t('match.phone'), value: <PhoneNumber number={volunteerPhone} /> }]
            : []),
          {
            term: t('match.approved'),
            value: match.approvedAt ? dayAndTime(match.approvedAt, locale) : '',
          },
          {
            term: t('match.contact'),
            value: match.firstContactAt
              ? dayAndTime(match.firstContactAt, locale)
              : active
                ? t('match.noContactYet')
                : '',
          },
          ...(hasDay(match.state)
            ? [
                {
                  term: t(`match.day.${match.state}`),
                  value: match.agreedDay ? dayLong(dateAtNoon(match.agreedDay), locale) : t('match.noDay'),
                },
              ]
            : []),
          {
            term: t('match.money'),
            value: [
              match.moneyAtMost === null ? '' : t('match.moneyAtMost', { euros: match.moneyAtMost }),
              match.advancedAt ? t('match.moneyOpen', { date: dayLong(match.advancedAt, locale) }) : '',
            ]
              .filter(Boolean)
              .join('. '),
          },
          { term: t('match.outcome'), value: match.outcome ? t(`match.outcomes.${match.outcome}`) : '' },
        ]}
      />
      <PairWords words={words} />
      {stateIs(MATCH, match.state, 'running') ? (
        <ToldForm id={id} shown={shown} rhythm={rhythm} form={form} action={told} />
      ) : null}
      <PauseForm id={id} shown={shown} form={pauseForm} pause={pause} resume={resume} />
      {children}
    </Panel>
  )
}
