import { getTranslations } from 'next-intl/server'
import { FormField } from '@/components/staff/form-field'
import type { FormState } from '@/components/staff/returned'
import { Details } from '@/components/ui/details'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { WITHOUT_PHONE } from '@/domain/resident/reach'
import { RELATION_KINDS } from '@/domain/resident/relations'

const FIELDS = ['reachBy', 'contactName', 'contactPhone']

/** Somebody without a telephone: whom we call instead, or that we go there. */
export async function WithoutPhoneFields({ form }: { form: FormState }) {
  const t = await getTranslations('work.noPhone')
  const common = await getTranslations('common')
  const open = form.text('reachBy') !== '' || FIELDS.some((field) => form.error(field) !== undefined)
  return (
    <Details summary={t('title')} open={open}>
      <div className="flex flex-col gap-1.5">
        <RadioGroup
          name="reachBy"
          label={t('how')}
          error={form.error('reachBy')}
          choices={WITHOUT_PHONE.map((value) => ({ value, label: t(`by.${value}`) }))}
          defaultValue={form.text('reachBy')}
          columns
        />
        <p>{t('lead')}</p>
        <div className="grid gap-2 sm:grid-cols-2">
          <FormField form={form} name="contactName" label={t('contactName')} />
          <FormField
            form={form}
            name="contactPhone"
            type="tel"
            label={t('contactPhone')}
            optional={common('optional')}
          />
        </div>
        <Select
          name="contactKind"
          label={t('contactKind')}
          options={RELATION_KINDS.map((value) => ({ value, label: common(`reach.relation.${value}`) }))}
          defaultValue={form.text('contactKind', 'daughter')}
          error={form.error('contactKind')}
        />
      </div>
    </Details>
  )
}
