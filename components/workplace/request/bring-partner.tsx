import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-action'
import { Button } from '@/components/ui/button'

export interface BringPartnerProps {
  id: string
  /** Who helps, and with whom they help together; null: with nobody, or not in this kind of help. */
  first: string
  partner: { readonly name: string; readonly comes: boolean } | null
  action: FormAction
}

/** Whether both of two who help together come: the resident hears both names before anybody stands at the door. */
export async function BringPartner({ id, first, partner, action }: BringPartnerProps) {
  if (!partner) return null
  const t = await getTranslations('work.along')
  const { name, comes } = partner
  return (
    <form action={action} className="no-print flex flex-col gap-1">
      <p>{comes ? t('comes', { name, first }) : t('may', { name, first })}</p>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="along" value={comes ? 'no' : 'yes'} />
      <div>
        <Button>{comes ? t('leave', { name }) : t('bring', { name })}</Button>
      </div>
    </form>
  )
}
