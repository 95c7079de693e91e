import { getTranslations } from 'next-intl/server'
import { ErrorList } from '../form/error-list'
import type { FormErrors } from '../form/form-errors'
import { PageHead } from '../ui/page-head'
import { PhoneNumber } from '../ui/phone-number'
import { SiteMain } from '../ui/site-main'
import { Column } from '../ui/stack'
import { NumberForm } from './number-form'
import { type Verdict, VerdictNotice } from './verdict'

interface Props {
  verdict: Verdict
  /** What was typed last. */
  typed: string
  errors: FormErrors
  phone: string
  path: string
}

/** For who stands behind a door: one field, and an answer that says what to do. */
export async function VerifyPage({ verdict, typed, errors, phone, path }: Props) {
  const t = await getTranslations('card.verify')
  return (
    <SiteMain>
      <Column>
        <div className="flex flex-col gap-4">
          <ErrorList errors={errors} />
          <PageHead title={t('title')}>
            <p>{t('lead')}</p>
          </PageHead>
          <VerdictNotice verdict={verdict} phone={phone} />
          <NumberForm path={path} typed={typed} error={errors.at('number')} />
          <p>{t.rich('call', { phone: () => <PhoneNumber number={phone} /> })}</p>
        </div>
      </Column>
    </SiteMain>
  )
}
