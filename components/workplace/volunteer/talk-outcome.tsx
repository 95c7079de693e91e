import { getTranslations } from 'next-intl/server'
import type { FormState } from '@/components/staff/returned'
import { DateInput } from '@/components/ui/date-input'
import { RadioGroup } from '@/components/ui/radio-group'
import { TALK_ENDS } from '@/domain/intake/thinking'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'
import type { VolunteerShown } from './volunteer-views'

/** How it goes on after the talk; nothing to choose for who is further on the road. */
export async function TalkOutcome({ volunteer, form }: { volunteer: VolunteerShown; form: FormState }) {
  const { state, thinkingUntil } = volunteer
  if (state !== 'intake_done' && !VOLUNTEER[state].next.includes('intake_done')) return null
  const t = await getTranslations('work')
  return (
    <>
      <RadioGroup
        name="outcome"
        label={t('intake.outcome')}
        error={form.error('outcome')}
        choices={TALK_ENDS.map((value) => ({ value, label: t(`intake.outcomes.${value}`) }))}
        defaultValue={form.text('outcome', state === 'thinking' ? 'thinking' : 'on')}
        columns
      />
      <DateInput
        name="thinkingUntil"
        label={t('thought.until')}
        hint={t('thought.untilHint')}
        optional={t('thought.ifThinking')}
        error={form.error('thinkingUntil')}
        defaultValue={form.text('thinkingUntil', thinkingUntil ?? '')}
      />
    </>
  )
}
