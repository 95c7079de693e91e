import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Button } from '@/components/ui/button'

/** The boxes stand in the table; their button below it. */
export const APART_FORM = 'apart-form'

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

interface Row {
  readonly id: string
  readonly residentName: string
  readonly reference: string
}

/** The box before a row. */
export async function ApartBox({ id, residentName, reference }: Row) {
  const t = await getTranslations('work.apart')
  return (
    <label className="inline-flex min-h-[44px] min-w-[44px] items-center justify-center">
      <input
        type="checkbox"
        form={APART_FORM}
        name="helpRequestIds"
        value={id}
        className="size-[24px]"
        aria-label={t('choose', { name: residentName, reference })}
      />
    </label>
  )
}
