import { getTranslations } from 'next-intl/server'
import { CALL_TIMES } from '@/domain/help-request/call-times'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { NameAndPhone } from '../form/name-and-phone'
import { BackLink } from '../ui/back-link'
import { Button, ButtonRow } from '../ui/button'
import { PhoneNumber } from '../ui/phone-number'
import { RadioGroup } from '../ui/radio-group'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'

export interface CallBackPageProps {
  action: FormAction
  back: string
  errors: FormErrors
  callingNumber: string
  values: { name: string; phone: string; bestTime: string; secret: string }
}

export async function CallBackPage({ action, back, errors, callingNumber, values }: CallBackPageProps) {
  const t = await getTranslations('ask.callBack')
  const common = await getTranslations('common')
  return (
    <SiteMain>
      <Column>
        <BackLink href={back}>{common('back')}</BackLink>
        <form action={action} noValidate className="flex flex-col gap-4">
          <ErrorList errors={errors} />
          <h1>{t('title')}</h1>
          <input type="hidden" name="secret" value={values.secret} />
          <NameAndPhone
            errors={errors}
            name={{ field: 'name', label: t('name'), value: values.name }}
            phone={{ field: 'phone', label: t('phone'), value: values.phone }}
          />
          <RadioGroup
            name="bestTime"
            label={t('bestTime')}
            error={errors.at('bestTime')}
            defaultValue={values.bestTime}
            choices={CALL_TIMES.map((value) => ({
              value,
              label: t(`parts.${value}`),
            }))}
          />
          <ButtonRow>
            <Button kind="primary">{t('send')}</Button>
          </ButtonRow>
          <div>
            <p>{t('promise')}</p>
            <p>{t.rich('number', { phone: () => <PhoneNumber number={callingNumber} link={false} /> })}</p>
          </div>
        </form>
      </Column>
    </SiteMain>
  )
}
