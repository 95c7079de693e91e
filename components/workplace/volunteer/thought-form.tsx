import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextArea } from '@/components/ui/text-area'
import { THOUGHTS } from '@/domain/intake/thinking'
import type { VolunteerState } from '@/domain/volunteer/volunteer-states'

interface Props {
  volunteer: {
    readonly id: string
    readonly state: VolunteerState
    readonly thinkingUntil: string | null
  }
  form: FormState
  action: FormAction
}

/** What came of thinking it over; after a talk, that somebody first wants to think. */
export async function ThoughtForm({ volunteer: { id, state, thinkingUntil }, form, action }: Props) {
  if (state !== 'thinking' && state !== 'intake_done') return null
  const t = await getTranslations('work.thought')
  const thinks = state === 'thinking'
  return (
    <Details summary={t(thinks ? 'title' : 'first')} open={thinks || form.summary.length > 0}>
      <form action={action} noValidate className="flex flex-col gap-1.5">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="did" value="thought" />
        {thinks ? (
          <RadioGroup
            name="answer"
            label={t('answer')}
            error={form.error('answer')}
            choices={THOUGHTS.map((value) => ({ value, label: t(`said.${value}`) }))}
            defaultValue={form.text('answer')}
            columns
          />
        ) : (
          <input type="hidden" name="answer" value="again" />
        )}
        <DateInput
          name="thinkingUntil"
          label={t('until')}
          hint={t('untilHint')}
          {...(thinks ? { optional: t('ifThinking') } : {})}
          error={form.error('thinkingUntil')}
          defaultValue={form.text('thinkingUntil', thinkingUntil ?? '')}
        />
        <TextArea
          name="reason"
          id="thought-reason"
          rows={2}
          label={t('reason')}
          error={form.error('reason')}
          defaultValue={form.text('reason')}
        />
        <div>
          <Button>{t('save')}</Button>
        </div>
      </form>
    </Details>
  )
}
