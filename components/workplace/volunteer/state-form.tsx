import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextArea } from '@/components/ui/text-area'
import { guideSteps, type VolunteerState } from '@/domain/volunteer/volunteer-states'

interface Props {
  id: string
  state: VolunteerState
  form: FormState
  action: FormAction
}

export async function StateForm({ id, state, form, action }: Props) {
  const steps = guideSteps(state)
  if (steps.length === 0) return null
  const t = await getTranslations('work')
  return (
    <Details summary={t('volunteer.step')} open={form.summary.length > 0}>
      <form action={action} className="flex flex-col gap-1.5">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="did" value="step" />
        <RadioGroup
          name="to"
          label={t('step.which')}
          error={form.error('to') ?? form.error('main')}
          choices={steps.map((value) => ({ value, label: t(`volunteers.states.${value}`) }))}
          defaultValue={form.text('to')}
          columns
        />
        <TextArea
          name="reason"
          rows={2}
          label={t('step.reason')}
          error={form.error('reason')}
          defaultValue={form.text('reason')}
        />
        <div>
          <Button>{t('step.go')}</Button>
        </div>
      </form>
    </Details>
  )
}
