import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { boxSaid, middleOf, pointIn } from '@/domain/address'
import { ok, type Result, refuse } from '@/domain/kernel/result'
import { box, text } from '../gate/fields'
import type { Tx } from '../gate/transaction'
import { whereIs } from './where-is'

/** An address as every form brings it. */
export const WHERE = {
  addressId: z.uuid().nullable(),
  houseNumber: text(12).default(''),
  box: box.default(''),
  typed: text(200).default(''),
  /** Only for an address outside the list: where somebody lives on a boat, in a caravan or in a new street. */
  quarter: text(60).default(''),
  /** The same, shown on the map; see `pointText`. */
  point: z
    .union([z.literal(''), z.string().refine((one) => pointIn(one) !== null, 'address.outside')])
    .default(''),
}

/** The same, read: typed in one line, the box is in the line. */
export const saidWhere = z.strictObject(WHERE).transform((where) => ({ ...where, box: boxSaid(where) }))

export type SaidHome = Readonly<
  Pick<z.output<z.ZodObject<typeof WHERE>>, 'addressId'> &
    Partial<Pick<z.output<z.ZodObject<typeof WHERE>>, 'houseNumber' | 'typed' | 'quarter' | 'point'>>
>

export interface Home {
  readonly addressId: string | null
  readonly street: string | null
  readonly houseNumber: string | null
  readonly postcode: string | null
  readonly municipality: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly neighbourhoodId: string | null
  /** Of a point on the map: the street and the quarter that it lies by. */
  readonly pointNear: string | null
}

type Spot = Pick<Home, 'lat' | 'lon' | 'neighbourhoodId' | 'pointNear'>

const NOWHERE: Spot = { lat: null, lon: null, neighbourhoodId: null, pointNear: null }

/** Where somebody lives of whom that was not asked. */
export const NO_HOME: Home = {
  ...NOWHERE,
  addressId: null,
  street: null,
  houseNumber: null,
  postcode: null,
  municipality: null,
}

/** Somebody lives somewhere in it: the middle is near enough to look for a neighbour. */
async function inQuarter(tx: Tx, quarter: string): Promise<Result<Spot>> {
  const [known] = await tx.select().from(table.neighbourhood).where(eq(table.neighbourhood.id, quarter))
  if (!known) return refuse('address.quarter', { field: 'quarter' })
  const middle = middleOf(known.area)
  return ok({ ...NOWHERE, lat: middle?.lat ?? null, lon: middle?.lon ?? null, neighbourhoodId: known.id })
}

/** A point in the city is the door itself. */
async function atPoint(tx: Tx, said: string): Promise<Result<Spot>> {
  const point = pointIn(said)
  const found = point && (await whereIs(tx, point))
  if (!found) return refuse('address.outside', { field: 'address' })
  return ok({ ...point, neighbourhoodId: found.neighbourhoodId, pointNear: found.near })
}

/**
 * The place of an address in our own list with the house number as it was given; or the words that were typed, such as
 * those for a caravan or a boat, at the point on the map or in the quarter that was named.
 */
export async function homeAt(tx: Tx, where: SaidHome): Promise<Result<Home>> {
  const { typed, point, quarter } = where
  const [found] = where.addressId
    ? await tx.select().from(table.address).where(eq(table.address.id, where.addressId))
    : []
  if (!found) {
    const spot = point ? await atPoint(tx, point) : quarter ? await inQuarter(tx, quarter) : ok(NOWHERE)
    if (!spot.ok) return spot
    // What was typed is kept whole, with its number: a number apart would be shown twice.
    return ok({ ...NO_HOME, street: typed || null, ...spot.value })
  }
  const { id: addressId, street, postcode, municipality, lat, lon, neighbourhoodId } = found
  return ok({
    addressId,
    street,
    houseNumber: where.houseNumber || found.houseNumber,
    postcode,
    municipality,
    lat,
    lon,
    neighbourhoodId,
    pointNear: null,
  })
}
