import { getTranslations } from 'next-intl/server'
import { dayLong } from '@/domain/kernel/date-words'
import { DAY, localDate } from '@/domain/kernel/time'
import { PAUSE_DAYS } from '@/domain/volunteer/pause'
import type { FormErrors } from '../form/form-errors'
import { DateInput } from '../ui/date-input'
import { RadioGroup } from '../ui/radio-group'

interface Props {
  errors: FormErrors
  said: { days: string; until: string }
  now: Date
  locale: string
}

/** Some lengths that most take, each with its last day; or a day of one's own. */
export async function PauseChoices({ errors, said, now, locale }: Props) {
  const t = await getTranslations('volunteer.pause')
  const after = (days: number) => dayLong(new Date(now.getTime() + days * DAY), locale)
  const day = { name: 'until', label: t('whichDay'), hint: t('whichDayHint'), error: errors.at('until') }
  return (
    <>
      <RadioGroup
        name="days"
        label={t('choose')}
        error={errors.at('days')}
        choices={[
          ...PAUSE_DAYS.map((days) => ({
            value: String(days),
            label: t('until', { days, date: after(days) }),
          })),
          { value: 'day', label: t('ownDay') },
        ]}
        defaultValue={said.days}
      />
      <DateInput {...day} min={localDate(now.getTime() + DAY)} defaultValue={said.until} />
    </>
  )
}
