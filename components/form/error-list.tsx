import { getTranslations } from 'next-intl/server'
import { ErrorSummary } from '../ui/error-summary'
import type { FormErrors } from './form-errors'

/** What to repair, above the form. Nothing when there is nothing. */
export async function ErrorList({ errors }: { errors: Pick<FormErrors, 'all'> }) {
  const t = await getTranslations('common')
  return <ErrorSummary title={t('errorTitle')} errors={errors.all} />
}
