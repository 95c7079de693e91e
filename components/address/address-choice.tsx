import { getTranslations } from 'next-intl/server'
import type { FormState } from '@/components/staff/returned'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextField } from '@/components/ui/text-field'
import { AddressCombobox } from './address-combobox'

/** An answer of our own address list. */
export interface Found {
  readonly precision: 'exact' | 'nearest' | 'street' | 'corner'
  readonly addressId: string | null
  readonly street: string
  readonly houseNumber: string | null
  readonly nearest: string | null
  readonly crossing: string | null
  readonly postcode: string
  readonly municipality: string
}

interface Props {
  form: FormState
  /** What our list holds for what was typed; null while nothing was searched. */
  found: readonly Found[] | null
  label: string
  hint?: string
  optional?: string
  /** What stands there before anybody types. */
  start?: string
}

/** The value of a choice: which address, and the number as it was said. */
export const choiceOf = (hit: Found) => `${hit.addressId ?? ''}|${hit.houseNumber ?? hit.nearest ?? ''}`

/** Street and number as somebody says it; the list answers on the same page, also without JavaScript. */
export async function AddressChoice({ form, found, label, hint, optional, start = '' }: Props) {
  const t = await getTranslations('work')
  const map = await getTranslations('map')
  const typed = form.text('address', start)
  const hits = (found ?? []).filter((hit) => hit.addressId !== null)
  const words = (hit: Found) =>
    `${hit.street} ${hit.houseNumber ?? hit.nearest ?? ''}, ${hit.postcode} ${hit.municipality}`
  const choices = hits.map((hit) => ({
    value: choiceOf(hit),
    label: words(hit),
    ...(hit.precision === 'nearest' && hit.nearest
      ? { hint: t('address.nearest', { number: hit.nearest }) }
      : {}),
  }))
  const field = {
    name: 'address',
    label,
    hint: hint ?? t('address.hint'),
    defaultValue: typed,
    error: form.error('address'),
    ...(optional ? { optional } : {}),
  }
  const box = (
    <TextField
      short
      name="box"
      label={t('address.box')}
      hint={t('address.boxHint')}
      optional={t('address.ifAny')}
      autoComplete="off"
      error={form.error('box')}
      defaultValue={form.text('box')}
    />
  )
  if (found === null || typed === '')
    return (
      <>
        <AddressCombobox
          {...field}
          words={{
            list: map('address.list'),
            counts: Array.from({ length: 9 }, (_, count) => map('address.count', { count })),
            nearest: t.raw('address.nearest'),
          }}
        />
        {box}
      </>
    )
  return (
    <div className="flex flex-col gap-1">
      <TextField {...field} autoComplete="off" />
      <input type="hidden" name="searched" value={typed} />
      <RadioGroup
        name="addressId"
        label={t(hits.length > 0 ? 'address.which' : 'address.nothing')}
        choices={[
          ...choices,
          { value: 'as-typed', label: t('address.asTyped'), hint: t('address.asTypedHint') },
        ]}
        defaultValue={form.text('addressId') || choices[0]?.value || 'as-typed'}
      />
      {box}
    </div>
  )
}
