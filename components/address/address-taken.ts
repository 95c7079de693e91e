/** Fires on the address field, and passes up to its form: this address was chosen. Without detail: none is any more. */
export const ADDRESS_TAKEN = 'address-taken'

export interface TakenAddress {
  readonly value: string
  readonly label: string
}

/** Tells the field, and whoever listens around it. */
export const tellTaken = (field: HTMLElement | null, detail: TakenAddress | null): void => {
  field?.dispatchEvent(new CustomEvent(ADDRESS_TAKEN, { detail, bubbles: true }))
}
