import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { TextArea } from '@/components/ui/text-area'
import { VOLUNTEER, type VolunteerState } from '@/domain/volunteer/volunteer-states'
import { HeardField } from '../request/heard-field'

interface Props {
  id: string
  state: VolunteerState
  form: FormState
  action: FormAction
}

/** "I stop", told by telephone: the same as the button on the neighbour's own page. */
export async function StopForm({ id, state, form, action }: Props) {
  if (!VOLUNTEER[state].next.includes('ended')) return null
  const t = await getTranslations('work')
  return (
    <Details summary={t('volunteer.stops')} open={form.summary.length > 0}>
      <form action={action} className="flex flex-col gap-1.5">
        <p>{t('volunteer.stopsHint')}</p>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="did" value="stop" />
        <HeardField id="heard-stop" chosen={form.text('heard', 'phone')} error={form.error('heard')} />
        <TextArea
          name="reason"
          id="reason-stop"
          rows={2}
          label={t('step.reason')}
          error={form.error('reason')}
          defaultValue={form.text('reason')}
        />
        <div>
          <Button>{t('volunteer.stopsSave')}</Button>
        </div>
      </form>
    </Details>
  )
}
