import { type Actor, hasRole, userIdOf } from '../kernel/actor'
import { allowIf, type Decision } from './decision'

/**
 * Who looked at whom is for the admin to judge; whom it is about never ends their own alert.
 *
 * @example mayJudgeAlert(admin a1, { aboutId: 'a1' }) // → 'deny'; a coordinator is told 'deny'
 */
export const mayJudgeAlert = (actor: Actor, alert: { readonly aboutId: string | null }): Decision =>
  allowIf(hasRole(actor, 'admin') && alert.aboutId !== userIdOf(actor), 'deny')

/** @example mayReadLog(admin) // → 'allow'; a coordinator is told 'deny' */
export const mayReadLog = (actor: Actor): Decision => allowIf(hasRole(actor, 'admin'), 'deny')
