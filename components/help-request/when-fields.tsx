import { getTranslations } from 'next-intl/server'
import { PART_CHOICES } from '@/domain/help-request/timing'
import { weekdayName } from '@/domain/kernel/date-words'
import { DAY } from '@/domain/kernel/time'
import type { FormErrors } from '../form/form-errors'
import { CheckboxGroup } from '../ui/checkbox-group'
import { DateField } from '../ui/date-field'
import { RadioGroup } from '../ui/radio-group'
import './when-fields.css'

export interface WhenValues {
  timing: string
  part: string
  day: string
  month: string
  year: string
  weekdays: readonly string[]
}

export interface WhenFieldsProps {
  errors: FormErrors
  locale: string
  /** For an example of a date that lies ahead. */
  now: Date
  values: WhenValues
  /** The question is the page's h1. */
  heading?: boolean
}

/** A day or days of the week are asked only with the choice that needs them. */
export async function WhenFields({ errors, locale, now, values, heading = false }: WhenFieldsProps) {
  const t = await getTranslations('ask.when')
  const inAWeek = new Date(now.getTime() + 7 * DAY)
  return (
    <div className="when flex flex-col gap-4">
      <RadioGroup
        heading={heading}
        name="timing"
        label={t('title')}
        error={errors.at('timing')}
        defaultValue={values.timing}
        choices={[
          { value: 'soon', label: t('soon'), hint: t('soonHint') },
          { value: 'date', label: t('date') },
          { value: 'weekly', label: t('weekly') },
        ]}
      />
      <div className="when-date">
        <DateField
          name="date"
          label={t('whichDate')}
          hint={t('dateHint', { example: `${inAWeek.getUTCDate()} ${inAWeek.getUTCMonth() + 1}` })}
          error={errors.at('date')}
          day={{ label: t('day'), value: values.day }}
          month={{ label: t('month'), value: values.month }}
          year={{ label: t('year'), value: values.year }}
        />
      </div>
      <div className="when-weekly">
        <CheckboxGroup
          columns
          name="weekdays"
          label={t('whichWeekdays')}
          hint={t('weekdaysHint')}
          error={errors.at('weekdays')}
          defaultValues={values.weekdays}
          choices={[0, 1, 2, 3, 4, 5, 6].map((day) => ({
            value: String(day),
            label: weekdayName(day, locale),
          }))}
        />
      </div>
      <RadioGroup
        columns
        name="part"
        label={t('part')}
        error={errors.at('part')}
        defaultValue={values.part}
        choices={PART_CHOICES.map((part) => ({ value: part, label: t(`parts.${part}`) }))}
      />
    </div>
  )
}
