import { type Actor, hasRole, userIdOf } from '../kernel/actor'
import { allowIf, type Decision } from './decision'

/**
 * Reading in a list of volunteers is a coordinator's.
 *
 * @example mayReadList(operator) // → 'deny'
 */
export const mayReadList = (actor: Actor): Decision => allowIf(hasRole(actor, 'coordinator'), 'deny')

/**
 * A list is of whoever read it in: to other coordinators it does not exist, whatever quarter they work for.
 *
 * @example isOwnList(coordinator c1, { madeBy: 'c2' }) // → 'hide'
 */
export const isOwnList = (actor: Actor, list: { readonly madeBy: string }): Decision =>
  hasRole(actor, 'coordinator') ? allowIf(list.madeBy === userIdOf(actor)) : 'deny'
