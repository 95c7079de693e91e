import { type Actor, hasRole } from '../kernel/actor'
import { allowIf, type Decision } from './decision'

/**
 * Only the admin answers for what differs from city to city.
 *
 * @example mayChangeCity(admin) // → 'allow'; a coordinator is told 'deny'
 */
export const mayChangeCity = (actor: Actor): Decision => allowIf(hasRole(actor, 'admin'), 'deny')
