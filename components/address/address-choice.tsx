import { getTranslations } from 'next-intl/server'
import type { FormState } from '@/components/staff/returned'
import { TextField } from '@/components/ui/text-field'
import { AddressChoices, type Found } from './address-choices'
import { AddressCombobox } from './address-combobox'
import { OutsideList } from './outside-list'

interface Props {
  form: FormState
  /** What our list holds for what was typed; null while nothing was searched. */
  found: readonly Found[] | null
  label: string
  hint?: string
  optional?: string
  /** What stands there before anybody types. */
  start?: string
  /** Of the box, where a page has two. */
  boxId?: string
  /** For an address outside the list, where the form may name its quarter. */
  quarters?: readonly { readonly id: string; readonly name: string }[]
  /** Off for a neighbour, of whom no point is kept. */
  mayPoint?: boolean
}

/** Street and number as somebody says it; the list answers on the same page, also without JavaScript. */
export async function AddressChoice({
  form,
  found,
  label,
  hint,
  optional,
  start = '',
  boxId = 'box',
  quarters = [],
  mayPoint = true,
}: Props) {
  const t = await getTranslations('work')
  const map = await getTranslations('map')
  const typed = form.text('address', start)
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
      id={boxId}
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
      <AddressChoices
        label={(count) => t(count > 0 ? 'address.which' : 'address.nothing')}
        typed={typed}
        found={found}
        nearest={(number) => t('address.nearest', { number })}
        asTyped={{ label: t('address.asTyped'), hint: t('address.asTypedHint') }}
        chosen={form.text('addressId')}
        first
      />
      {quarters.length > 0 ? (
        <OutsideList
          label={t('address.quarter')}
          hint={t('address.quarterHint')}
          none={t('address.noQuarter')}
          quarters={quarters}
          quarter={form.text('quarter')}
          error={form.error('quarter')}
          {...(mayPoint ? { point: form.text('point') } : {})}
        />
      ) : null}
      {box}
    </div>
  )
}
