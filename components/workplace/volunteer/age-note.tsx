import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Button } from '@/components/ui/button'

interface Props {
  volunteer: { readonly id: string; readonly isMinor: boolean }
  action: FormAction
}

/** What holds for who is not eighteen, until they say that they are. */
export async function AgeNote({ volunteer: { id, isMinor }, action }: Props) {
  if (!isMinor) return null
  const t = await getTranslations('work.volunteer')
  return (
    <form action={action} className="flex flex-wrap items-center gap-1">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="did" value="adult" />
      <p>{t('minor')}</p>
      <Button kind="quiet">{t('nowAdult')}</Button>
    </form>
  )
}
