import { getTranslations } from 'next-intl/server'
import { RadioGroup } from '../ui/radio-group'
import { TextField } from '../ui/text-field'

/** A row of our own address list, or a house number next to one. */
export interface FoundAddress {
  readonly addressId: string | null
  readonly street: string
  /** As it was typed; `nearest` is the number in the list that comes closest. */
  readonly houseNumber: string | null
  readonly nearest: string | null
  readonly postcode: string
  readonly municipality: string
  readonly precision: 'exact' | 'nearest' | 'street' | 'corner'
}

export interface WhereFieldsProps {
  forOther: boolean
  typed: string
  box: string
  error: string | undefined
  found: readonly FoundAddress[]
  choice: string
  /** The value that keeps what was typed; null as long as nothing was searched. */
  notListed: string | null
}

/** One box to type in, and after a search the addresses it could be. */
export async function WhereFields({
  forOther,
  typed,
  box,
  error,
  found,
  choice,
  notListed,
}: WhereFieldsProps) {
  const t = await getTranslations('ask.where')
  const common = await getTranslations('common')
  const houses = found.filter(({ addressId }) => addressId !== null)
  return (
    <>
      <TextField
        heading
        name="typed"
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
      {notListed === null ? null : (
        <>
          <input type="hidden" name="searched" value={typed} />
          <RadioGroup
            name="choice"
            label={houses.length > 0 ? t('several', { count: houses.length }) : t('sure')}
            defaultValue={choice}
            choices={[
              ...houses.map(
                ({ addressId, street, houseNumber, nearest, postcode, municipality, precision }) => ({
                  value: addressId ?? '',
                  label: t('line', { street, number: houseNumber ?? nearest ?? '', postcode, municipality }),
                  hint: precision === 'nearest' ? t('missing', { nearest: nearest ?? '' }) : undefined,
                }),
              ),
              {
                value: notListed,
                label: t('notListed'),
                hint: <span dir="auto">{t('notListedHint', { typed: typed.slice(0, 100) })}</span>,
              },
            ]}
          />
        </>
      )}
    </>
  )
}
