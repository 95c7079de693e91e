import { type Actor, hasRole } from '../kernel/actor'
import { allowIf, type Decision } from './decision'

/**
 * Who chooses neighbours, and who answers for the city, may see what the choice is helped by.
 *
 * @example mayReadChance(coordinator) // → 'allow'; an operator is told 'deny'
 */
export const mayReadChance = (actor: Actor): Decision =>
  allowIf(hasRole(actor, 'coordinator', 'admin'), 'deny')
