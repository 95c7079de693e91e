import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextArea } from '@/components/ui/text-area'
import type { HelpRequestState } from '@/domain/help-request/help-request-states'
import { staffSteps } from '@/domain/help-request/staff-steps'

interface Props {
  id: string
  state: HelpRequestState
  today: string
  form: FormState
  action: FormAction
}

/** All other ways a request can go, each with what happens then. */
export async function OtherSteps({ id, state, today, form, action }: Props) {
  const steps = staffSteps(state)
  if (steps.length === 0) return null
  const t = await getTranslations('work')
  return (
    <div className="no-print">
      <Details summary={t('step.title')} open={form.summary.length > 0}>
        <form action={action} noValidate className="flex flex-col gap-2">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="did" value="move" />
          <RadioGroup
            name="to"
            label={t('step.which')}
            error={form.error('to')}
            choices={steps.map(({ to }) => ({
              value: to,
              label: t(`step.to.${to}.label`),
              hint: t(`step.to.${to}.hint`),
            }))}
            defaultValue={form.text('to')}
            columns
          />
          {steps.some((step) => step.needsUntil) ? (
            <DateInput
              name="until"
              label={t('step.until')}
              hint={t('step.untilHint')}
              min={today}
              optional={t('step.onlyHold')}
              error={form.error('until')}
              defaultValue={form.text('until')}
            />
          ) : null}
          <TextArea
            name="reason"
            rows={2}
            label={t('step.reason')}
            hint={t('step.reasonHint')}
            error={form.error('reason')}
            defaultValue={form.text('reason')}
          />
          <div>
            <Button>{t('step.go')}</Button>
          </div>
        </form>
      </Details>
    </div>
  )
}
