import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { middleOf } from '@/domain/address'
import type { Tx } from '../gate/transaction'

export interface Home {
  readonly addressId: string | null
  readonly street: string | null
  readonly houseNumber: string | null
  readonly postcode: string | null
  readonly municipality: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly neighbourhoodId: string | null
}

/** Somebody lives somewhere in it: the middle is near enough to look for a neighbour. */
async function inQuarter(tx: Tx, quarter: string | null) {
  const [known] = quarter
    ? await tx.select().from(table.neighbourhood).where(eq(table.neighbourhood.id, quarter))
    : []
  const middle = known ? middleOf(known.area) : null
  return { neighbourhoodId: known?.id ?? null, lat: middle?.lat ?? null, lon: middle?.lon ?? null }
}

/**
 * The place of an address in our own list with the house number as it was given; or the words that were typed, such as
 * those for a caravan or a boat, with the quarter that staff name.
 */
export async function homeAt(
  tx: Tx,
  where: { addressId: string | null; houseNumber: string; typed: string; quarter?: string | null },
): Promise<Home> {
  const [found] = where.addressId
    ? await tx.select().from(table.address).where(eq(table.address.id, where.addressId))
    : []
  if (!found)
    return {
      addressId: null,
      // What was typed is kept whole, with its number: a number apart would be shown twice.
      street: where.typed || null,
      houseNumber: null,
      postcode: null,
      municipality: null,
      ...(await inQuarter(tx, where.quarter ?? null)),
    }
  const { id: addressId, street, postcode, municipality, lat, lon, neighbourhoodId } = found
  return {
    addressId,
    street,
    houseNumber: where.houseNumber || found.houseNumber,
    postcode,
    municipality,
    lat,
    lon,
    neighbourhoodId,
  }
}
