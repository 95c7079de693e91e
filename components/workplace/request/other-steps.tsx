import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextArea } from '@/components/ui/text-area'
import type { HelpRequestState } from '@/domain/help-request/states'
import { DateInput } from '../date-input'

interface Props {
  id: string
  state: HelpRequestState
  mayMoveTo: readonly HelpRequestState[]
  today: string
  form: FormState
  action: FormAction
}

/** Steps that a person decides. What follows from an answer of a neighbour is not here. */
const STEPS: readonly HelpRequestState[] = [
  'ready',
  'clarify',
  'no_match_yet',
  'on_hold',
  'referred',
  'not_ours',
  'duplicate',
  'withdrawn',
  'unsafe',
  'moved',
  'deceased',
  'closed',
]
/** While neighbours are asked or on their way, "ready" would leave them behind. */
const ENGAGED: readonly HelpRequestState[] = [
  'seeking',
  'proposed_to_resident',
  'matched',
  'in_progress',
  'ongoing',
]

/** All other ways a request can go, each with what happens then. */
export async function OtherSteps({ id, state, mayMoveTo, today, form, action }: Props) {
  const steps = STEPS.filter(
    (step) => mayMoveTo.includes(step) && !(step === 'ready' && ENGAGED.includes(state)),
  )
  if (steps.length === 0) return null
  const t = await getTranslations('work')
  return (
    <div className="no-print">
      <Details summary={t('step.title')} open={form.summary.length > 0}>
        <form action={action} className="flex flex-col gap-2">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="did" value="move" />
          <RadioGroup
            name="to"
            label={t('step.which')}
            error={form.error('to')}
            choices={steps.map((value) => ({
              value,
              label: t(`step.to.${value}.label`),
              hint: t(`step.to.${value}.hint`),
            }))}
            defaultValue={form.text('to')}
            columns
          />
          {steps.includes('on_hold') ? (
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
