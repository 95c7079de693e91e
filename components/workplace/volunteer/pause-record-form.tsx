import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'
import { pauseStage } from '@/domain/volunteer/pause'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'
import { HeardField } from '../request/heard-field'
import type { VolunteerShown } from './volunteer-views'

interface Props {
  volunteer: VolunteerShown
  form: FormState
  action: FormAction
  now: Date
}

/** What a neighbour says of a break by telephone: asked again, or not before a day. */
export async function PauseRecordForm({ volunteer, form, action, now }: Props) {
  if (!VOLUNTEER[volunteer.state].is.includes('askable')) return null
  const t = await getTranslations('work.breakSaid')
  const day = { name: 'until', label: t('until'), error: form.error('until') }
  const stage = pauseStage(volunteer, now.getTime())
  return (
    <Details summary={t('title')} open={stage === 'over' || form.summary.length > 0}>
      <form action={action} noValidate className="flex flex-col gap-1.5">
        <p>{t(`stage.${stage}`)}</p>
        <input type="hidden" name="id" value={volunteer.id} />
        <input type="hidden" name="did" value="pause" />
        <RadioGroup
          name="answer"
          label={t('answer')}
          error={form.error('answer')}
          choices={(['back', 'pause'] as const).map((value) => ({ value, label: t(`said.${value}`) }))}
          defaultValue={form.text('answer')}
        />
        <DateInput {...day} defaultValue={form.text('until')} />
        <HeardField id="heard-pause" chosen={form.text('heard', 'phone')} error={form.error('heard')} />
        <div>
          <Button>{t('save')}</Button>
        </div>
      </form>
    </Details>
  )
}
