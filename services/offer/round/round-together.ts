import { createHash } from 'node:crypto'
import { serialize } from 'node:v8'
import type { RoundPlan } from '@/domain/matching/round/plan-round'
import type { KnownCity } from '../city/known-city'
import { plannedAside, type RoundToPlan } from './round-thread'

interface Together {
  readonly plans: Map<string, Promise<RoundPlan>>
  readonly numbers: WeakMap<KnownCity, number>
  cities: number
}

// One for the process, whichever copy of this module asks.
const shared = globalThis as typeof globalThis & { zorgzameBuurTogether?: Together }

/**
 * The plan of a round; who asks for it while the very same one is being made gets that one. The same are rounds of the same
 * needs, wishes and neighbours: whoever may see other requests has other needs, and so a plan of their own.
 */
export function plannedTogether(round: RoundToPlan): Promise<RoundPlan> {
  shared.zorgzameBuurTogether ??= { plans: new Map(), numbers: new WeakMap(), cities: 0 }
  const { plans } = shared.zorgzameBuurTogether
  const key = keyOf(round, shared.zorgzameBuurTogether)
  const known = plans.get(key)
  if (known !== undefined) return known
  const plan = plannedAside(round).finally(() => plans.delete(key))
  plans.set(key, plan)
  return plan
}

/** Its moment is not in it: while one round is made nothing changes by the clock that is not a version of the city. */
function keyOf({ city, needs, coefficients, network }: RoundToPlan, together: Together): string {
  const number = together.numbers.get(city) ?? ++together.cities
  together.numbers.set(city, number)
  const facts = createHash('sha256')
    .update(serialize([needs, coefficients, network]))
    .digest('base64')
  return `${number} ${city.version} ${facts}`
}
