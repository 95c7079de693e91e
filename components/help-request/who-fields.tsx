import { getTranslations } from 'next-intl/server'
import type { FormErrors } from '../form/form-errors'
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
  // Another person's name must not fill itself in with one's own.
  const own = (token: string) => (forOther ? 'off' : token)
  return (
    <>
      <h1>{t(forOther ? 'titleOther' : 'title')}</h1>
      <p>{t('lead')}</p>
      <TextField
        name="name"
        label={t(forOther ? 'nameOther' : 'name')}
        error={errors.at('name')}
        autoComplete={own('name')}
        defaultValue={name}
      />
      <TextField
        name="phone"
        type="tel"
        label={t(forOther ? 'phoneOther' : 'phone')}
        hint={t('phoneHint')}
        error={errors.at('phone')}
        autoComplete={own('tel')}
        defaultValue={phone}
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
