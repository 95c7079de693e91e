import { straightMetres, type Walk } from '@/domain/walking'
import { cityWalking } from './city-walking'
import type { Executor } from './executor'
import { type AddressHit, searchAddresses } from './search'

export type WalkBetween =
  | {
      readonly ok: true
      readonly from: AddressHit
      readonly to: AddressHit
      readonly straight: number
      readonly walk: Walk
    }
  | { readonly ok: false; readonly notFound: string }

/**
 * Walking distance between two addresses as someone types them. A house number that is not in the list counts
 * as the nearest one that is.
 *
 * @example await walkBetween(db, 'Kerkstraat 1, 9000', 'Molenweg 2, 9050')
 * // { ok: true, straight: 143.2, walk: { metres: 1494.1, source: 'network' }, … }
 */
export async function walkBetween(db: Executor, fromText: string, toText: string): Promise<WalkBetween> {
  const from = await findHouse(db, fromText)
  if (!from) return { ok: false, notFound: fromText }
  const to = await findHouse(db, toText)
  if (!to) return { ok: false, notFound: toText }
  const walking = await cityWalking(db)
  return { ok: true, from, to, straight: straightMetres(from, to), walk: walking.metres(from, to) }
}

async function findHouse(db: Executor, text: string): Promise<AddressHit | undefined> {
  const [hit] = await searchAddresses(db, text, 1)
  return hit?.precision === 'street' ? undefined : hit
}
