/** Fires on the address field: this address was chosen elsewhere on the page. Without detail: none is chosen any more. */
export const ADDRESS_TAKEN = 'address-taken'

export interface TakenAddress {
  readonly value: string
  readonly label: string
}
