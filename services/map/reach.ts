import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { DETOUR, type Doorstep, type Line, METRES_A_MINUTE, type Walking } from '@/domain/walking'
import type { Tx } from '../gate/transaction'
import { type Background, backgroundOf } from './background'
import { type Box, boxAround } from './clip'

export const REACH_MINUTES = [5, 10, 15] as const

/** What can be reached within some minutes. The streets are those whose middle lies in it, each in its first ring. */
export interface ReachRing {
  readonly minutes: number
  readonly metres: number
  /** The streets that are walked; empty when it is an estimate. */
  readonly lines: readonly Line[]
  /** Half the width of the circle, when it is an estimate. */
  readonly radius: number
  readonly streets: readonly string[]
}

export interface ReachShown {
  readonly home: readonly [lon: number, lat: number]
  readonly source: 'network' | 'estimate'
  /** From near to far. */
  readonly rings: readonly ReachRing[]
  readonly background: Background
}

/** As far as somebody walks in 5, 10 and 15 minutes: along the network, or a circle of metres / 1.35 without one. */
export async function reachFrom(tx: Tx, walking: Walking, from: Doorstep): Promise<ReachShown> {
  const home = [from.lon, from.lat] as const
  const farthest = METRES_A_MINUTE * Math.max(...REACH_MINUTES)
  const box = boxAround([home], farthest * 1.05)
  const network = walking.standing(from) === 'network'
  const streets = await streetsWithin(tx, walking, from, box)
  const rings = REACH_MINUTES.map((minutes, ring) => {
    const metres = Math.round(METRES_A_MINUTE * minutes)
    const before = METRES_A_MINUTE * (REACH_MINUTES[ring - 1] ?? 0)
    return {
      minutes,
      metres,
      lines: (network && walking.reachable(from, metres)) || [],
      radius: metres / DETOUR,
      streets: streets.filter((one) => one.metres > before && one.metres <= metres).map(({ name }) => name),
    }
  })
  return {
    home,
    source: network ? 'network' : 'estimate',
    rings,
    background: await backgroundOf(tx, walking, box),
  }
}

const streetRow = z.object({ name: z.string(), lat: z.number(), lon: z.number() })

async function streetsWithin(tx: Tx, walking: Walking, from: Doorstep, [west, south, east, north]: Box) {
  const { rows } = await tx.execute(sql`
    SELECT name, lat, lon FROM street
    WHERE lon BETWEEN ${west} AND ${east} AND lat BETWEEN ${south} AND ${north}
    ORDER BY name, postcode`)
  const doors = streetRow
    .array()
    .parse(rows)
    .map((row) => ({ ...row, street: row.name }))
  const walks = walking.toMany(from, doors, METRES_A_MINUTE * Math.max(...REACH_MINUTES))
  const nearest = new Map<string, number>()
  doors.forEach(({ name }, i) => {
    const metres = walks[i]?.metres
    if (metres !== undefined) nearest.set(name, Math.min(metres, nearest.get(name) ?? metres))
  })
  return [...nearest].map(([name, metres]) => ({ name, metres: Math.max(metres, 1) }))
}
