import type pg from 'pg'
import { createWalking, type Doorstep, decodeGraph } from '@/domain/walking'

/** Addresses of one neighbourhood by whether they can be walked to. `name` is null outside all of them. */
export type Coverage = {
  readonly name: string | null
  readonly addresses: number
  readonly network: number
  readonly offNetwork: number
  readonly island: number
}

/**
 * How much of each neighbourhood the walking network covers, worst first; null without a network. A
 * neighbourhood that it misses would otherwise show up only as strange distances, much later.
 */
export async function coverage(client: pg.ClientBase | pg.Pool): Promise<Coverage[] | null> {
  const { rows: networks } = await client.query<{ graph: Buffer }>('SELECT graph FROM street_network')
  if (!networks[0]) return null
  const walking = createWalking(decodeGraph(networks[0].graph))
  const { rows } = await client.query<Doorstep & { name: string | null }>(
    `SELECT a.lat, a.lon, a.street, n.name FROM address a
     LEFT JOIN neighbourhood n ON n.id = a.neighbourhood_id WHERE a.retired_at IS NULL`,
  )
  const found = new Map<string | null, { -readonly [Key in keyof Coverage]: Coverage[Key] }>()
  for (const row of rows) {
    const area = found.get(row.name) ?? { name: row.name, addresses: 0, network: 0, offNetwork: 0, island: 0 }
    found.set(row.name, area)
    area.addresses++
    const standing = walking.standing(row)
    if (standing === 'network') area.network++
    else if (standing === 'island') area.island++
    else area.offNetwork++
  }
  const share = ({ network, addresses }: Coverage) => network / addresses
  return [...found.values()].sort((a, b) => share(a) - share(b) || b.addresses - a.addresses)
}
