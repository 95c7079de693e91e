import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { DAY_PARTS } from '@/domain/kernel/time'
import type { Said } from '@/domain/visit/said'
import { HeardField } from './heard-field'

interface Props {
  id: string
  visitId: string
  may: readonly Said[]
  form: FormState
  action: FormAction
}

/** What the neighbour or the resident says of one time, for whoever uses no screen. */
export async function SaidForm({ id, visitId, may, form, action }: Props) {
  if (may.length === 0) return null
  const t = await getTranslations('work.visit')
  const common = await getTranslations('common')
  return (
    <Details summary={t('record')} open={form.summary.length > 0}>
      <form action={action} className="flex flex-col gap-1.5">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="did" value={`visit-${visitId}`} />
        <input type="hidden" name="visitId" value={visitId} />
        <RadioGroup
          name="said"
          id={`said-${visitId}`}
          label={t('what')}
          error={form.error('said')}
          choices={may.map((value) => ({ value, label: t(`said.${value}`) }))}
          defaultValue={form.text('said')}
        />
        {may.includes('move') ? (
          <>
            <DateInput
              name="date"
              id={`date-${visitId}`}
              label={t('date')}
              hint={t('onlyMove')}
              optional={common('optional')}
              error={form.error('date')}
              defaultValue={form.text('date')}
            />
            <Select
              name="part"
              id={`part-${visitId}`}
              label={t('part')}
              optional={common('optional')}
              error={form.error('part')}
              defaultValue={form.text('part')}
              options={DAY_PARTS.map((value) => ({ value, label: common(`dayPart.${value}`) }))}
            />
          </>
        ) : null}
        <HeardField
          id={`heard-${visitId}`}
          chosen={form.text('heard', 'phone')}
          error={form.error('heard')}
        />
        <div>
          <Button>{t('save')}</Button>
        </div>
      </form>
    </Details>
  )
}
