/**
 * One answer to what someone typed. `lat` and `lon` are WGS84 degrees.
 * - `exact`: this house number is in the list;
 * - `nearest`: it is not; `addressId`, `nearest` and the position are those of the nearest one that is;
 * - `street`: no number was given; `addressId` is null and the position the middle of the street;
 * - `corner`: where two streets come nearest to each other; `addressId` is the house nearest to it.
 */
export type AddressHit = {
  readonly precision: 'exact' | 'nearest' | 'street' | 'corner'
  readonly addressId: string | null
  readonly street: string
  /** As it was typed, in capitals; null when none was. */
  readonly houseNumber: string | null
  /** The house number in the list that stands for it. */
  readonly nearest: string | null
  /** The other street of a corner. */
  readonly crossing: string | null
  readonly postcode: string
  readonly municipality: string
  readonly neighbourhoodId: string | null
  readonly lat: number
  readonly lon: number
}
