import { type Need, needOf } from '@/domain/matching/city/need'
import { type Weighing, weighingIn } from '@/domain/matching/city/pairs'
import type { RequestFacts } from '@/domain/matching/eligibility/matching-facts'
import type { Tx } from '../../gate/transaction'
import { cityWalking } from '../../geo/city-walking'
import { type AllBonds, bondsWith } from '../bonds'
import { chanceInUse } from '../chance/in-use'
import { type RequestRow, type ResidentRow, requestFacts } from '../offer-facts'
import { wholeTown } from './city-memory'
import type { KnownCity } from './known-city'
import { walksIn } from './known-walks'

/** One request in the numbers of the whole city, with what its pairs are weighed by. */
export interface NeedInCity {
  readonly facts: RequestFacts
  readonly bonds: AllBonds
  readonly city: KnownCity
  readonly need: Need
  readonly using: Weighing
}

/** Null while the request is incomplete. */
export async function needInCity(
  tx: Tx,
  request: RequestRow,
  resident: ResidentRow,
  now: Date,
): Promise<NeedInCity | null> {
  const facts = await requestFacts(tx, { request, resident }, now)
  if (!facts) return null
  const bonds = await bondsWith(tx, [resident.id])
  const walking = await cityWalking(tx)
  const { coefficients } = await chanceInUse(tx)
  const city = await wholeTown(tx, now)
  const { columns } = city
  const own = { helped: bonds.who('helped'), last: bonds.who('last'), blocked: bonds.who('blocked') }
  const need = needOf(columns, city.indexOf, facts, resident.street, own)
  const walks = walksIn(walking, columns)
  return { facts, bonds, city, need, using: weighingIn(columns, { walks, coefficients, now: now.getTime() }) }
}
