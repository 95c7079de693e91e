import { getTranslations } from 'next-intl/server'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextField } from '@/components/ui/text-field'
import { DUTY_ANSWERS } from '@/domain/duty/duties'

/** What a form asks that ends a duty by hand, wherever the duty stands. */
export async function HowItWent({ dutyId, typed }: { dutyId: string; typed: FormState }) {
  const t = await getTranslations('work.duty')
  const common = await getTranslations('common')
  return (
    <>
      <input type="hidden" name="did" value={`duty-${dutyId}`} />
      <input type="hidden" name="dutyId" value={dutyId} />
      <RadioGroup
        name="how"
        id={`how-${dutyId}`}
        label={t('how')}
        error={typed.error('how')}
        choices={DUTY_ANSWERS.map((value) => ({ value, label: t(`answer.${value}`) }))}
        defaultValue={typed.text('how', 'phone')}
        columns
      />
      <TextField
        name="note"
        id={`duty-note-${dutyId}`}
        label={t('note')}
        optional={common('optional')}
        error={typed.error('note')}
        defaultValue={typed.text('note')}
      />
      <div>
        <Button>{t('done')}</Button>
      </div>
    </>
  )
}
