import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { Details } from '@/components/ui/details'
import { TextField } from '@/components/ui/text-field'
import { HeardField } from '../request/heard-field'

export interface DuoFormProps {
  id: string
  /** With whom this neighbour helps together; without a name when the other is guided elsewhere. */
  partner: { readonly name: string } | null
  form: FormState
  record: FormAction
  end: FormAction
}

/** Two who help together, as they told it at the talk or on the telephone: both said yes, or one says no. */
export async function DuoForm({ id, partner, form, record, end }: DuoFormProps) {
  const t = await getTranslations('work.duo')
  return (
    <Details summary={t('title')} open={partner !== null || form.summary.length > 0}>
      <form action={partner ? end : record} className="flex flex-col gap-1">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="did" value="duo" />
        {partner ? (
          <p>{partner.name ? t('with', { name: partner.name }) : t('elsewhere')}</p>
        ) : (
          <>
            <p>{t('hint')}</p>
            <TextField
              name="phone"
              id="duo-phone"
              type="tel"
              label={t('phone')}
              error={form.error('phone')}
              defaultValue={form.text('phone')}
            />
            <CheckboxGroup
              name="bothSaidYes"
              label={t('yes')}
              error={form.error('bothSaidYes')}
              choices={[{ value: 'yes', label: t('both') }]}
            />
            <HeardField id="heard-duo" chosen={form.text('heard', 'phone')} error={form.error('heard')} />
          </>
        )}
        <div>
          <Button>{t(partner ? 'end' : 'save')}</Button>
        </div>
      </form>
    </Details>
  )
}
