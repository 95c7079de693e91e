import { type Position, straightMetres } from '@/domain/walking'
import type { Dice } from './dice'

/** A house of the address list, with its neighbourhood. */
export interface RealAddress extends Position {
  readonly postcode: string
  readonly municipality: string
  readonly street: string
  readonly houseNumber: string
  readonly neighbourhoodId: string | null
}

/** Where an invented person lives: a real street, a house number that nobody there has. */
export interface InventedHome extends Position {
  readonly addressId: null
  readonly street: string
  readonly houseNumber: string
  readonly postcode: string
  readonly municipality: string
  readonly neighbourhoodId: string | null
}

export interface Homes {
  anywhere(): InventedHome
  /** Near a place: between the two distances in metres, as the crow flies. */
  near(place: Position, from: number, to: number): InventedHome
}

const streetOf = (one: { postcode: string; street: string }) => `${one.postcode} ${one.street}`

/**
 * Gives every invented person a door of their own. The number is odd or even like the real house beside it, and
 * no house in that street has it, with or without a letter.
 */
export function inventHomes(dice: Dice, addresses: readonly RealAddress[]): Homes {
  const taken = new Map<string, Set<number>>()
  for (const one of addresses) {
    const numbers = taken.get(streetOf(one)) ?? new Set()
    taken.set(streetOf(one), numbers.add(Number.parseInt(one.houseNumber, 10)))
  }
  const inNeighbourhood = addresses.filter((one) => one.neighbourhoodId !== null)

  function beside(real: RealAddress): InventedHome {
    const numbers = taken.get(streetOf(real)) ?? new Set()
    let number = Number.parseInt(real.houseNumber, 10) || 1
    while (numbers.has(number)) number += 2
    numbers.add(number)
    const { street, postcode, municipality, neighbourhoodId } = real
    const shift = () => Math.round(dice.between(-0.00003, 0.00003) * 1e6) / 1e6
    return {
      addressId: null,
      street,
      houseNumber: String(number),
      postcode,
      municipality,
      lat: real.lat + shift(),
      lon: real.lon + shift(),
      neighbourhoodId,
    }
  }

  return {
    anywhere: () => beside(dice.oneOf(inNeighbourhood)),
    near(place, from, to) {
      const there = inNeighbourhood.filter((one) => {
        const metres = straightMetres(place, one)
        return metres >= from && metres < to
      })
      return beside(dice.oneOf(there.length > 0 ? there : inNeighbourhood))
    },
  }
}
