import { getTranslations } from 'next-intl/server'
import type { FormErrors } from '../form/form-errors'
import { NameAndPhone } from '../form/name-and-phone'
import { RadioGroup } from '../ui/radio-group'
import { TextField } from '../ui/text-field'

export interface ProxyFieldsProps {
  errors: FormErrors
  values: { residentKnows: string; proxyName: string; proxyPhone: string; proxyRelation: string }
}

/** Who asks for somebody else; first of all whether that person knows. */
export async function ProxyFields({ errors, values }: ProxyFieldsProps) {
  const t = await getTranslations('ask.proxy')
  const common = await getTranslations('common')
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <RadioGroup
        name="residentKnows"
        label={t('knows')}
        error={errors.at('residentKnows')}
        defaultValue={values.residentKnows}
        choices={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no'), hint: t('noHint') },
        ]}
      />
      <NameAndPhone
        errors={errors}
        name={{ field: 'proxyName', label: t('name'), value: values.proxyName }}
        phone={{ field: 'proxyPhone', label: t('phone'), value: values.proxyPhone }}
      />
      <TextField
        name="proxyRelation"
        label={t('relation')}
        hint={t('relationHint')}
        optional={common('optional')}
        error={errors.at('proxyRelation')}
        autoComplete="off"
        defaultValue={values.proxyRelation}
      />
    </>
  )
}
