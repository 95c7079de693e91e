import { getTranslations } from 'next-intl/server'
import { ErrorList } from '../form/error-list'
import type { FormAction } from '../form/form-action'
import type { FormErrors } from '../form/form-errors'
import { Button, ButtonRow } from '../ui/button'
import { PageHead } from '../ui/page-head'
import { PhoneNumber } from '../ui/phone-number'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { TextField } from '../ui/text-field'

export interface FindPageProps {
  action: FormAction
  errors: FormErrors
  /** The city's own number, for who lost the reference. */
  callNumber: string
  reference: string
  phone: string
}

/** A request is found by the number that was said or printed, and the telephone it was asked with. */
export async function FindPage({ action, errors, callNumber, reference, phone }: FindPageProps) {
  const t = await getTranslations('request.find')
  const common = await getTranslations('common')
  return (
    <SiteMain>
      <Column>
        <form action={action} noValidate className="flex flex-col gap-4">
          <ErrorList errors={errors} />
          <PageHead title={t('title')}>
            <p>{t('lead')}</p>
          </PageHead>
          <TextField
            short
            name="reference"
            label={t('reference')}
            hint={t('referenceHint')}
            error={errors.at('reference')}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={reference}
          />
          <TextField
            short
            name="phone"
            type="tel"
            label={t('phone')}
            error={errors.at('phone')}
            autoComplete="tel"
            defaultValue={phone}
          />
          <ButtonRow>
            <Button kind="primary">{t('open')}</Button>
          </ButtonRow>
          <p>{common.rich('call', { phone: () => <PhoneNumber number={callNumber} /> })}</p>
        </form>
      </Column>
    </SiteMain>
  )
}
