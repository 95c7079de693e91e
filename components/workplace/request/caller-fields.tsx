import { getTranslations } from 'next-intl/server'
import type { FormState } from '@/components/staff/returned'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextField } from '@/components/ui/text-field'

/** The daughter who calls for her mother: who she is, and whether her mother knows. */
export async function CallerFields({ form }: { form: FormState }) {
  const t = await getTranslations('work.forOther')
  const common = await getTranslations('common')
  const field = (name: string, label: string) => ({
    name,
    label,
    autoComplete: 'off',
    error: form.error(name),
    defaultValue: form.text(name),
  })
  const open = form.text('proxyName') !== '' || form.error('proxyPhone') !== undefined
  return (
    <Details summary={t('title')} open={open}>
      <div className="flex flex-col gap-1.5">
        <p>{t('lead')}</p>
        <div className="grid gap-2 sm:grid-cols-2">
          <TextField {...field('proxyName', t('proxyName'))} />
          <TextField {...field('proxyPhone', t('proxyPhone'))} type="tel" />
        </div>
        <TextField
          {...field('proxyRelation', t('proxyRelation'))}
          hint={t('relationHint')}
          optional={common('optional')}
        />
        <RadioGroup
          name="residentKnows"
          label={t('knows')}
          error={form.error('residentKnows')}
          choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`answer.${value}`) }))}
          defaultValue={form.text('residentKnows')}
          columns
        />
      </div>
    </Details>
  )
}
