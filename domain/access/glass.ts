import { type Actor, hasRole, userIdOf } from '../kernel/actor'
import { allowIf, type Decision } from './decision'

/**
 * A coordinator knows the own quarters, and may have to know somebody of another at once. The desk knows the city already.
 *
 * @example mayBreakGlass(coordinator) // → 'allow'; an operator is told 'deny'
 */
export const mayBreakGlass = (actor: Actor): Decision => allowIf(hasRole(actor, 'coordinator'), 'deny')

/**
 * Only who broke it looks through it.
 *
 * @example mayLookThrough(coordinator c1, { userId: 'c2' }) // → 'hide'
 */
export const mayLookThrough = (actor: Actor, glass: { readonly userId: string }): Decision =>
  allowIf(hasRole(actor, 'coordinator') && userIdOf(actor) === glass.userId)
