import { getTranslations } from 'next-intl/server'
import { AddressChoices, type Found, housesIn } from '../address/address-choices'
import { OutsideList } from '../address/outside-list'
import { TextField } from '../ui/text-field'

export interface WhereFieldsProps {
  forOther: boolean
  typed: string
  box: string
  error: string | undefined
  /** What our list holds for it; null as long as nothing was searched. */
  found: readonly Found[] | null
  choice: string
  /** For an address that is not in the list. */
  quarters: readonly { readonly id: string; readonly name: string }[]
  quarter: string
  point: string
  quarterError: string | undefined
}

/** One box to type in, and after a search the addresses it could be. */
export async function WhereFields(props: WhereFieldsProps) {
  const { forOther, typed, box, error, found, choice, quarters, quarter, point, quarterError } = props
  const t = await getTranslations('ask.where')
  const common = await getTranslations('common')
  return (
    <>
      <TextField
        heading
        name="address"
        label={t(forOther ? 'titleOther' : 'title')}
        hint={t('hint')}
        error={error}
        autoComplete={forOther ? 'off' : 'street-address'}
        defaultValue={typed}
      />
      <TextField
        short
        name="box"
        label={t('box')}
        optional={common('optional')}
        autoComplete="off"
        defaultValue={box}
      />
      {found === null ? null : (
        <AddressChoices
          label={(count) => (count > 0 ? t('several', { count }) : t('sure'))}
          typed={typed}
          found={found}
          nearest={(nearest) => t('missing', { nearest })}
          asTyped={{
            label: t(housesIn(found).length > 0 ? 'notListed' : 'asIs'),
            hint: <span dir="auto">{t('notListedHint', { typed: typed.slice(0, 100) })}</span>,
          }}
          chosen={choice}
        />
      )}
      {quarters.length > 0 ? (
        <OutsideList
          label={t('quarter')}
          hint={t('quarterHint')}
          none={t('noQuarter')}
          quarters={quarters}
          quarter={quarter}
          error={quarterError}
          point={point}
        />
      ) : null}
    </>
  )
}
