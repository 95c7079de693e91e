import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import type { HelpKind } from '@/domain/help-request/kinds'
import { ErrorList } from '../form/error-list'
import type { FormErrors } from '../form/form-errors'
import { NameAndPhone } from '../form/name-and-phone'
import { Button, ButtonRow } from '../ui/button'
import { CheckboxGroup } from '../ui/checkbox-group'
import { PageHead } from '../ui/page-head'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { TextField } from '../ui/text-field'

export interface JoinPageProps {
  action: FormAction
  errors: FormErrors
  kinds: readonly HelpKind[]
  values: {
    name: string
    phone: string
    email: string
    address: string
    kinds: readonly string[]
    wish: string
    formKey: string
  }
}

/** Six fields, one minute, and a promise of a call. */
export async function JoinPage({ action, errors, kinds, values }: JoinPageProps) {
  const t = await getTranslations('public.join')
  const common = await getTranslations('common')
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
          <TextField
            name="wish"
            label={t('wish')}
            hint={t('wishHint')}
            optional={common('optional')}
            error={errors.at('wish')}
            autoComplete="off"
            defaultValue={values.wish}
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
