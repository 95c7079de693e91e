import { getTranslations } from 'next-intl/server'
import { dayLong } from '@/domain/kernel/date-words'
import { DAY } from '@/domain/kernel/time'
import { PAUSE_DAYS } from '@/domain/volunteer/pause'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { Button, ButtonRow } from '../ui/button'
import { Card } from '../ui/card'
import { RadioGroup } from '../ui/radio-group'

export interface PauseFormProps {
  action: FormAction
  /** Why a pause was not taken. */
  errors: FormErrors
  /** What the action needs to know besides, where nobody is signed in. */
  hidden?: { name: string; value: string }
  pausedUntil: Date | null
  now: Date
  locale: string
}

/** A break always has an end, and can be ended sooner. */
export async function PauseForm({ action, errors, hidden, pausedUntil, now, locale }: PauseFormProps) {
  const t = await getTranslations('volunteer.pause')
  const after = (days: number) => dayLong(new Date(now.getTime() + days * DAY), locale)
  const kept = hidden ? <input type="hidden" name={hidden.name} value={hidden.value} /> : null
  return (
    <Card as="section" labelledBy="pause-title">
      <h2 id="pause-title">{t('title')}</h2>
      <ErrorList errors={errors} />
      {pausedUntil ? (
        <form action={action} className="flex flex-col gap-3">
          <p className="font-bold">{t('now', { date: dayLong(pausedUntil, locale) })}</p>
          <p>{t('nowText')}</p>
          {kept}
          <input type="hidden" name="days" value="0" />
          <ButtonRow>
            <Button>{t('stop')}</Button>
          </ButtonRow>
        </form>
      ) : (
        <form action={action} className="flex flex-col gap-3">
          <p>{t('text')}</p>
          {kept}
          <RadioGroup
            name="days"
            label={t('choose')}
            choices={PAUSE_DAYS.map((days) => ({
              value: String(days),
              label: t('until', { days, date: after(days) }),
            }))}
            defaultValue="14"
          />
          <ButtonRow>
            <Button>{t('start')}</Button>
          </ButtonRow>
        </form>
      )}
    </Card>
  )
}
