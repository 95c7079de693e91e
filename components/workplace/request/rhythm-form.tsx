import { getLocale, getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { weekdayName } from '@/domain/kernel/date-words'
import { ALL_SLOTS, slotsIn } from '@/domain/kernel/slots'
import { EVERY_WEEKS } from '@/domain/visit/series'

interface Props {
  id: string
  rhythm: { visitSlot: number | null; everyWeeks: number }
  form: FormState
  action: FormAction
}

/** The moment on which the two agreed, and how often. */
export async function RhythmForm({ id, rhythm, form, action }: Props) {
  const t = await getTranslations('work.visit')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const options = slotsIn(ALL_SLOTS).map(({ weekday, part }, slot) => ({
    value: String(slot),
    label: common('timing.dayAndPart', {
      day: weekdayName(weekday, locale),
      part: common(`dayPart.${part}`),
    }),
  }))
  return (
    <Details summary={t('changeRhythm')} open={form.summary.length > 0}>
      <form action={action} className="flex flex-col gap-1.5">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="did" value="rhythm" />
        <Select
          name="slot"
          label={t('slotLabel')}
          error={form.error('slot')}
          options={options}
          defaultValue={form.text('slot', String(rhythm.visitSlot ?? ''))}
        />
        <RadioGroup
          name="everyWeeks"
          label={t('everyLabel')}
          error={form.error('everyWeeks')}
          choices={EVERY_WEEKS.map((weeks) => ({ value: String(weeks), label: t(`every.${weeks}`) }))}
          defaultValue={form.text('everyWeeks', String(rhythm.everyWeeks))}
          columns
        />
        <DateInput
          name="from"
          label={t('from')}
          error={form.error('from')}
          defaultValue={form.text('from')}
        />
        <div>
          <Button>{t('rhythmSave')}</Button>
        </div>
      </form>
    </Details>
  )
}
