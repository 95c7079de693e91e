import { type Actor, worksFor } from '../kernel/actor'
import { allowIf, type Decision } from './decision'

/**
 * Operators: the city. Coordinators: their neighbourhoods. For all others the person does not exist.
 *
 * @example mayKnow(coordinator of HERE, { neighbourhoodId: 'THERE' }) // → 'hide'
 */
export const mayKnow = (actor: Actor, resident: { readonly neighbourhoodId: string | null }): Decision =>
  allowIf(worksFor(actor, resident.neighbourhoodId))
