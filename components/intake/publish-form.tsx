import { getTranslations } from 'next-intl/server'
import { TALK_MINUTES, TALK_WEEKS } from '@/domain/intake/moments'
import { localDate } from '@/domain/kernel/time'
import { type FormState, formOf } from '../staff/returned'
import { Button } from '../ui/button'
import { DateInput } from '../ui/date-input'
import { Details } from '../ui/details'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import { RoundForm } from './round-form'
import type { Hidden, TalkActions, TalksShown } from './round-views'

interface Props {
  shown: Pick<TalksShown, 'interviewers' | 'open' | 'talks'>
  me: string
  hidden: Hidden
  form: FormState
  action: TalkActions['publish']
  now: Date
}

/** Hours in which somebody sits ready; people choose their own moment in them. */
export async function PublishForm({ shown, me, hidden, form, action, now }: Props) {
  const t = await getTranslations('intake.publish')
  const sent = formOf(form, 'publish')
  const place = shown.open.find(({ interviewerId }) => interviewerId === me)?.place ?? shown.talks[0]?.place
  return (
    <Details summary={t('title')} open={sent.summary.length > 0 || shown.open.length === 0}>
      <RoundForm action={action} hidden={hidden} did="publish" className="flex flex-col gap-2">
        <div className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
          <DateInput
            name="date"
            label={t('date')}
            min={localDate(now.getTime())}
            error={sent.error('date')}
            defaultValue={sent.text('date')}
          />
          <TextField
            name="from"
            label={t('from')}
            hint={t('hourHint')}
            error={sent.error('from')}
            autoComplete="off"
            defaultValue={sent.text('from', '14:00')}
            short
          />
          <TextField
            name="to"
            label={t('to')}
            hint={t('hourHint')}
            error={sent.error('to')}
            autoComplete="off"
            defaultValue={sent.text('to', '16:00')}
            short
          />
          <Select
            name="minutes"
            label={t('minutes')}
            error={sent.error('minutes')}
            options={TALK_MINUTES.map((count) => ({
              value: String(count),
              label: t('minutesCount', { count }),
            }))}
            defaultValue={sent.text('minutes', '30')}
          />
          <Select
            name="weeks"
            label={t('weeks')}
            error={sent.error('weeks')}
            options={TALK_WEEKS.map((count) => ({ value: String(count), label: t('weeksCount', { count }) }))}
            defaultValue={sent.text('weeks', '1')}
          />
          <Select
            name="interviewerId"
            label={t('interviewer')}
            error={sent.error('interviewerId')}
            options={shown.interviewers.map(({ id, name }) => ({ value: id, label: name ?? '' }))}
            defaultValue={sent.text('interviewerId', me)}
          />
        </div>
        <TextField
          name="place"
          label={t('place')}
          hint={t('placeHint')}
          error={sent.error('place')}
          autoComplete="off"
          defaultValue={sent.text('place', place)}
        />
        <div>
          <Button kind="primary">{t('send')}</Button>
        </div>
      </RoundForm>
    </Details>
  )
}
