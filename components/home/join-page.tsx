import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { HelpKind } from '@/domain/help-request/kinds'
import { ADULT_AGE, agesAsked } from '@/domain/intake/age'
import { ErrorList } from '../form/error-list'
import type { FormErrors } from '../form/form-errors'
import { NameAndPhone } from '../form/name-and-phone'
import { Button, ButtonRow } from '../ui/button'
import { CheckboxGroup } from '../ui/checkbox-group'
import { PageHead } from '../ui/page-head'
import { RadioGroup } from '../ui/radio-group'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { TextField } from '../ui/text-field'

export interface JoinPageProps {
  action: FormAction
  errors: FormErrors
  kinds: readonly HelpKind[]
  /** From which age the city takes neighbours. */
  minimumAge: number
  values: {
    name: string
    phone: string
    email: string
    address: string
    kinds: readonly string[]
    age: string
    formKey: string
  }
}

/** Six fields, one minute, and a promise of a call. */
export async function JoinPage({ action, errors, kinds, minimumAge, values }: JoinPageProps) {
  const t = await getTranslations('public.join')
  const common = await getTranslations('common')
  const ages = { adult: ADULT_AGE, minimum: minimumAge, last: ADULT_AGE - 1 }
  return (
    <SiteMain>
      <Column>
        <form action={action} noValidate className="flex flex-col gap-4">
          <ErrorList errors={errors} />
          <PageHead title={t('title')}>
            <p>
              {t('lead')} {t('time')}
            </p>
          </PageHead>
          <input type="hidden" name="formKey" value={values.formKey} />
          <NameAndPhone
            errors={errors}
            name={{ field: 'name', label: t('name'), value: values.name }}
            phone={{ field: 'phone', label: t('phone'), value: values.phone }}
          />
          <TextField
            name="email"
            type="email"
            label={t('email')}
            hint={t('emailHint')}
            optional={common('optional')}
            error={errors.at('email')}
            autoComplete="email"
            defaultValue={values.email}
          />
          <TextField
            name="address"
            label={t('address')}
            hint={t('addressHint')}
            error={errors.at('address')}
            autoComplete="street-address"
            defaultValue={values.address}
          />
          <CheckboxGroup
            columns
            name="kinds"
            label={t('kinds')}
            hint={t('kindsHint')}
            error={errors.at('kinds')}
            defaultValues={values.kinds}
            choices={kinds.map((value) => ({ value, label: common(`kind.${value}`) }))}
          />
          <RadioGroup
            name="age"
            label={t('age')}
            error={errors.at('age')}
            choices={agesAsked(minimumAge).map((value) => ({ value, label: t(`ages.${value}`, ages) }))}
            defaultValue={values.age}
          />
          <p>{t('promise')}</p>
          <ButtonRow>
            <Button kind="primary">{t('send')}</Button>
          </ButtonRow>
        </form>
      </Column>
    </SiteMain>
  )
}
