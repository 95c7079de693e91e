import { getTranslations } from 'next-intl/server'
import { dayLong } from '@/domain/kernel/date-words'
import type { PauseStage } from '@/domain/volunteer/pause'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { Button, ButtonRow } from '../ui/button'
import { Card } from '../ui/card'
import { Details } from '../ui/details'
import { PauseChoices } from './pause-choices'

export interface PauseFormProps {
  action: FormAction
  /** "Ask me again after my pause." */
  comeBack: FormAction
  /** Why a pause was not taken. */
  errors: FormErrors
  /** What the action needs to know besides, where nobody is signed in. */
  hidden?: { name: string; value: string }
  stage: PauseStage
  /** "Not yet" was tapped in the letter: how long stands open, and is still to be chosen. */
  chosenNo: boolean
  pausedUntil: Date | null
  said: { days: string; until: string }
  now: Date
  locale: string
}

/** A break always has an end, can be ended sooner, and asks before anybody is asked again. */
export async function PauseForm(props: PauseFormProps) {
  const { action, comeBack, errors, hidden, stage, chosenNo, pausedUntil, said, now, locale } = props
  const t = await getTranslations('volunteer.pause')
  const kept = hidden ? <input type="hidden" name={hidden.name} value={hidden.value} /> : null
  const choose = (button: string) => (
    <form action={action} noValidate className="flex flex-col gap-3">
      {kept}
      <PauseChoices errors={errors} said={said} now={now} locale={locale} />
      <ButtonRow>
        <Button>{button}</Button>
      </ButtonRow>
    </form>
  )
  const tap = (to: FormAction, button: string, days?: string) => (
    <form action={to}>
      {kept}
      {days ? <input type="hidden" name="days" value={days} /> : null}
      <Button>{button}</Button>
    </form>
  )
  return (
    <Card as="section" labelledBy="pause-title">
      <h2 id="pause-title">{t('title')}</h2>
      <ErrorList errors={errors} />
      {stage === 'none' || pausedUntil === null ? (
        <>
          <p>{t('text')}</p>
          {choose(t('start'))}
        </>
      ) : (
        <div className="flex flex-col gap-3">
          <p className="font-bold">{t(`now.${stage}`, { date: dayLong(pausedUntil, locale) })}</p>
          <p>{t(`nowText.${stage}`)}</p>
          <ButtonRow>
            {stage === 'returns' ? null : tap(comeBack, t(`back.${stage}`))}
            {stage === 'over' ? null : tap(action, t('stop'), '0')}
          </ButtonRow>
          <Details summary={t('longer')} open={chosenNo || errors.all.length > 0}>
            {choose(t('longerSave'))}
          </Details>
        </div>
      )}
    </Card>
  )
}
