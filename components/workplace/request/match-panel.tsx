import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { FormAction } from '@/components/form/form-action'
import { Facts } from '@/components/staff/facts'
import { Panel } from '@/components/staff/panel'
import type { FormState } from '@/components/staff/returned'
import { Chip } from '@/components/ui/chip'
import { PhoneNumber } from '@/components/ui/phone-number'
import { dayAndTime } from '@/domain/kernel/date-words'
import { stateIs } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import { PauseForm } from './pause-form'
import type { MatchShown } from './request-views'

import { ToldForm } from './told-form'

interface Props {
  id: string
  shown: MatchShown
  form: FormState
  told: FormAction
  pauseForm: FormState
  pause: FormAction
  resume: FormAction
  /** Only weekly help that goes on is reviewed and ended here. */
  children?: ReactNode
}

/** The pair: who helps, since when, whether they spoke. */
export async function MatchPanel({ id, shown, form, told, pauseForm, pause, resume, children }: Props) {
  const t = await getTranslations('work')
  const locale = await getLocale()
  const { match, volunteerName, volunteerPhone } = shown
  const active = match.state === 'active'
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
          { term: t('match.outcome'), value: match.outcome ? t(`match.outcomes.${match.outcome}`) : '' },
        ]}
      />
      {stateIs(MATCH, match.state, 'running') ? (
        <ToldForm id={id} shown={shown} form={form} action={told} />
      ) : null}
      <PauseForm id={id} shown={shown} form={pauseForm} pause={pause} resume={resume} />
      {children}
    </Panel>
  )
}
