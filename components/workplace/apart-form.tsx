import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Button } from '@/components/ui/button'
import { APART_FORM } from './apart-box'

/** What came in a flood and is no request is closed many at once. */
export async function ApartForm({ action }: { action: FormAction }) {
  const t = await getTranslations('work.apart')
  return (
    <form id={APART_FORM} action={action} className="no-print flex flex-col items-start gap-1">
      <Button kind="danger">{t('go')}</Button>
      <p className="text-stone">{t('goHint')}</p>
    </form>
  )
}
