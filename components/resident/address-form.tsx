import { getTranslations } from 'next-intl/server'
import { AddressChoice } from '@/components/address/address-choice'
import type { Found } from '@/components/address/address-choices'
import type { FormAction } from '@/components/form/form-action'
import { ConfirmedFields } from '@/components/staff/confirmed-fields'
import type { FormState } from '@/components/staff/returned'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'

interface Props {
  id: string
  form: FormState
  /** What our list holds for what was typed; null while nothing was searched. */
  found: readonly Found[] | null
  quarters: readonly { readonly id: string; readonly name: string }[]
  action: FormAction
}

/** Another address: from the list, or as it was typed with its quarter. */
export async function AddressForm({ id, form, found, quarters, action }: Props) {
  const t = await getTranslations('person.move')
  return (
    <Details summary={t('title')} open={form.text('did') === 'address'}>
      <form action={action} className="flex flex-col gap-1.5">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="did" value="address" />
        <p>{t('lead')}</p>
        <AddressChoice form={form} found={found} quarters={quarters} label={t('where')} boxId="address-box" />
        <ConfirmedFields form={form} of="address-" />
        <div>
          <Button>{t('save')}</Button>
        </div>
      </form>
    </Details>
  )
}
