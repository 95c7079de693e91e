import { RadioGroup } from '@/components/ui/radio-group'
import { AS_TYPED, addressLine, choiceOf, numberOf } from '@/domain/address'

/** An answer of our own address list. */
export interface Found {
  readonly precision: 'exact' | 'nearest' | 'street' | 'corner'
  readonly addressId: string | null
  readonly street: string
  readonly houseNumber: string | null
  /** The number in the list that comes closest, or that stands for it. */
  readonly nearest: string | null
  readonly crossing: string | null
  readonly postcode: string
  readonly municipality: string
}

export interface AddressChoicesProps {
  /** Of the question, told how many houses there are. */
  label: (count: number) => string
  /** What was typed: the choices belong to these words. */
  typed: string
  found: readonly Found[]
  /** Said of a number that our list does not hold. */
  nearest: (number: string) => string
  asTyped: { label: string; hint: React.ReactNode }
  chosen: string
  /** The first one stands chosen until another is. */
  first?: boolean
}

/** The houses that could be meant, and the words themselves. */
export function AddressChoices({
  label,
  typed,
  found,
  nearest,
  asTyped,
  chosen,
  first,
}: AddressChoicesProps) {
  const houses = housesIn(found)
  const choices = [
    ...houses.map((house) => ({
      value: choiceOf(house),
      label: houseLine(house),
      hint: house.precision === 'nearest' && house.nearest ? nearest(house.nearest) : undefined,
    })),
    { value: AS_TYPED, ...asTyped },
  ]
  return (
    <>
      <input type="hidden" name="searched" value={typed} />
      <RadioGroup
        name="addressId"
        label={label(houses.length)}
        choices={choices}
        defaultValue={chosen || (first ? (choices[0]?.value ?? '') : '')}
      />
    </>
  )
}

/** A street without a number cannot be chosen. */
export const housesIn = <Hit extends Found>(found: readonly Hit[]) =>
  found.filter(({ addressId }) => addressId !== null)

/** A house of the list has neither. */
const NO_WORDS = { box: '', point: () => '' }

/** @example 'Kerkstraat 212, 1000 Dorp' */
export const houseLine = (house: Found): string =>
  addressLine({ ...house, houseNumber: numberOf(house), box: null }, NO_WORDS)
