import { getTranslations } from 'next-intl/server'
import { ErrorList } from '../form/error-list'
import type { FormErrors } from '../form/form-errors'
import { NumberForm } from './number-form'
import { type Verdict, VerdictNotice } from './verdict'

interface Props {
  verdict: Verdict
  typed: string
  errors: FormErrors
  phone: string
  path: string
}

/** Somebody calls from behind their door: what the number is, and the words to say. */
export async function WorkVerifyPage({ verdict, typed, errors, phone, path }: Props) {
  const t = await getTranslations('card.work')
  return (
    <div className="flex max-w-[36rem] flex-col gap-3">
      <ErrorList errors={errors} />
      <h1>{t('verify')}</h1>
      <p>{t('verifyLead')}</p>
      <VerdictNotice verdict={verdict} phone={phone} />
      {verdict?.is === 'good' ? <p>{t('sayGood', { name: verdict.firstName })}</p> : null}
      {verdict?.is === 'bad' ? <p>{t('sayBad')}</p> : null}
      {verdict?.is === 'mistyped' ? <p>{t('sayWrong')}</p> : null}
      <NumberForm path={path} typed={typed} error={errors.at('number')} />
    </div>
  )
}
