import { getTranslations } from 'next-intl/server'
import type { FormErrors } from '../form/form-errors'
import { NameAndPhone } from '../form/name-and-phone'
import { TextField } from '../ui/text-field'

export interface WhoFieldsProps {
  errors: FormErrors
  forOther: boolean
  name: string
  phone: string
  email: string
}

export async function WhoFields({ errors, forOther, name, phone, email }: WhoFieldsProps) {
  const t = await getTranslations('ask.who')
  const common = await getTranslations('common')
  return (
    <>
      <h1>{t(forOther ? 'titleOther' : 'title')}</h1>
      <p>{t('lead')}</p>
      <NameAndPhone
        errors={errors}
        own={!forOther}
        name={{ field: 'name', label: t(forOther ? 'nameOther' : 'name'), value: name }}
        phone={{
          field: 'phone',
          label: t(forOther ? 'phoneOther' : 'phone'),
          hint: t('phoneHint'),
          value: phone,
        }}
      />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        optional={common('optional')}
        error={errors.at('email')}
        autoComplete="email"
        defaultValue={email}
      />
    </>
  )
}
