import { boxInWords } from '@/domain/address'

interface Home {
  readonly street: string | null
  readonly houseNumber: string | null
  readonly box: string | null
  readonly postcode: string | null
  readonly municipality: string | null
}

/** One line as on a letter. @example 'Kerkstraat 212 bus 3, 1000 Dorp' */
export function addressLine(home: Home, box: string): string {
  const door = [home.street, home.houseNumber, boxInWords(home.box ?? '', box)]
  const town = [home.postcode, home.municipality]
  const words = (parts: (string | null)[]) => parts.filter(Boolean).join(' ')
  return [words(door), words(town)].filter(Boolean).join(', ')
}
