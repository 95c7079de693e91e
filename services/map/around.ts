import { and, between, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { allowIf } from '@/domain/access/decision'
import { middleOf, type Point, pointIn } from '@/domain/address'
import { WHERE } from '../case/home-at'
import { whereIs } from '../case/where-is'
import type { Tx } from '../gate/transaction'
import { view } from '../gate/view'
import { areaGeometry, boundsOf } from '../geo/areas/area'
import { cityWalking } from '../geo/city-walking'
import { backgroundOf } from './background'
import { type Box, boxAround } from './clip'

/** Metres around a point: near enough to tell one corner from the next. */
const AROUND = 450
const NAMES = 60
const HOUSES = 6000

const nameRow = z.object({ name: z.string(), lat: z.number(), lon: z.number() })

/** The quarter, or all of them; null in a city without borders. */
async function boundsAround(tx: Tx, quarter: string): Promise<{ box: Box; close: boolean } | null> {
  const rows = await tx.select().from(table.neighbourhood)
  const named = rows.filter(({ id }) => id === quarter)
  const boxes = (named.length > 0 ? named : rows).flatMap(({ area }) => {
    const known = areaGeometry.safeParse(area)
    return known.success ? [boundsOf(known.data)] : []
  })
  if (boxes.length === 0) return null
  const of = (at: 0 | 1 | 2 | 3) => boxes.map((box) => box[at])
  const box = [Math.min(...of(0)), Math.min(...of(1)), Math.max(...of(2)), Math.max(...of(3))] as const
  return { box, close: named.length > 0 }
}

/** Streets by their middle, the longest first. */
async function namesIn(tx: Tx, [west, south, east, north]: Box) {
  const { rows } = await tx.execute(sql`
    SELECT name, lat, lon FROM street
    WHERE lat BETWEEN ${south} AND ${north} AND lon BETWEEN ${west} AND ${east}
    ORDER BY addresses DESC, name LIMIT ${NAMES}`)
  return nameRow.array().parse(rows)
}

/** Every house as a point: with the water they show where the streets run, also in a city without a walking network. */
async function housesIn(tx: Tx, [west, south, east, north]: Box) {
  const { lat, lon, retiredAt } = table.address
  const rows = await tx
    .select({ lat, lon })
    .from(table.address)
    .where(and(between(lat, south, north), between(lon, west, east), isNull(retiredAt)))
    .limit(HOUSES)
  return rows.map((one) => [Number(one.lon.toFixed(5)), Number(one.lat.toFixed(5))] as const)
}

/** Quarters by their middle. */
async function quarterNames(tx: Tx) {
  const rows = await tx.select().from(table.neighbourhood).orderBy(sql`id collate "C"`)
  return rows.flatMap(({ name, area }) => {
    const middle = middleOf(area)
    return middle ? [{ name, ...middle }] : []
  })
}

const boxOf = ({ lat, lon }: Point): Box => boxAround([[lon, lat]], AROUND)

/**
 * The city's own map around a point or of a quarter, to show on it where somebody lives; the whole city, without its
 * streets, for neither. What the point lies by is told in words, null outside the city. Nothing about people.
 */
export const mapAround = view({
  name: 'map.around',
  input: z.strictObject({ quarter: WHERE.quarter, point: WHERE.point }),
  subject: async () => ({}),
  decide: () => allowIf(true),
  reads: [],
  show: async ({ tx, input }) => {
    const point = pointIn(input.point)
    const near = point ? ((await whereIs(tx, point))?.near ?? null) : null
    const shown =
      point && near !== null ? { box: boxOf(point), close: true } : await boundsAround(tx, input.quarter)
    if (shown === null) return null
    const { box, close } = shown
    const background = await backgroundOf(tx, await cityWalking(tx), box)
    return {
      near,
      background: close ? background : { ...background, streets: [] },
      names: close ? await namesIn(tx, box) : await quarterNames(tx),
      houses: close ? await housesIn(tx, box) : [],
    }
  },
})
