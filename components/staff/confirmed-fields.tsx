import { getTranslations } from 'next-intl/server'
import { RadioGroup } from '@/components/ui/radio-group'
import { CONFIRMED_BY, CONFIRMED_HOW } from '@/domain/resident/corrections'
import type { FormState } from './returned'

/** Who says that it is right now, and how that was heard: no correction without it. */
export async function ConfirmedFields({ form, of = '' }: { form: FormState; of?: string }) {
  const t = await getTranslations('person')
  return (
    <>
      <RadioGroup
        name="confirmedBy"
        id={`${of}confirmedBy`}
        label={t('correct.confirmedBy')}
        error={form.error('confirmedBy')}
        choices={CONFIRMED_BY.map((value) => ({ value, label: t(`confirmedBy.${value}`) }))}
        defaultValue={form.text('confirmedBy')}
        columns
      />
      <RadioGroup
        name="how"
        id={`${of}how`}
        label={t('correct.how')}
        error={form.error('how')}
        choices={CONFIRMED_HOW.map((value) => ({ value, label: t(`how.${value}`) }))}
        defaultValue={form.text('how')}
        columns
      />
    </>
  )
}
