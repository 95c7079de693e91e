import { getLocale, getTranslations } from 'next-intl/server'
import type { FormState } from '@/components/staff/returned'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { DateInput } from '@/components/ui/date-input'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { PART_CHOICES } from '@/domain/help-request/timing'
import { weekdayName } from '@/domain/kernel/date-words'

interface Props {
  form: FormState
  start: { timing: string; date: string; weekdays: readonly string[]; part: string }
  today: string
  /** On the telephone the moment may still be unknown. */
  mayBeUnknown: boolean
}

const DAYS = [0, 1, 2, 3, 4, 5, 6]

/** One question; the day or the weekdays appear beside it when that answer is chosen. */
export async function WhenFields({ form, start, today, mayBeUnknown }: Props) {
  const t = await getTranslations('work')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const kinds = [...(mayBeUnknown ? ['unknown'] : []), 'soon', 'date', 'weekly']
  return (
    <div className="group/when flex flex-col gap-1.5">
      <RadioGroup
        name="timing"
        label={t('list.when')}
        error={form.error('timing') ?? form.error('when')}
        choices={kinds.map((value) => ({ value, label: t(`when.${value}`) }))}
        defaultValue={form.text('timing', start.timing)}
        columns
      />
      <div className="supports-[selector(:has(a))]:hidden group-has-[input[value=date]:checked]/when:block!">
        <DateInput
          name="date"
          label={t('when.day')}
          min={today}
          error={form.error('date')}
          defaultValue={form.text('date', start.date)}
        />
      </div>
      <div className="supports-[selector(:has(a))]:hidden group-has-[input[value=weekly]:checked]/when:block!">
        <CheckboxGroup
          name="weekdays"
          label={t('when.weekdays')}
          error={form.error('weekdays')}
          choices={DAYS.map((day) => ({ value: String(day), label: weekdayName(day, locale) }))}
          defaultValues={form.list('weekdays', start.weekdays)}
          columns
        />
      </div>
      <Select
        name="part"
        label={t('when.part')}
        options={PART_CHOICES.toReversed().map((value) => ({ value, label: common(`dayPart.${value}`) }))}
        defaultValue={form.text('part', start.part)}
        error={form.error('part')}
      />
    </div>
  )
}
