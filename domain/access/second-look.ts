import { type Actor, hasRole, userIdOf } from '../kernel/actor'
import { allowIf, type Decision } from './decision'

/**
 * Two people: an admin, who neither asked for it nor gets something by it.
 *
 * @example mayDecideSecond(admin a2, { askedBy: 'a1', userId: 'u' }) // → 'allow'; a1 is told 'deny'
 */
export const mayDecideSecond = (
  actor: Actor,
  look: { readonly askedBy: string; readonly userId: string },
): Decision =>
  allowIf(
    hasRole(actor, 'admin') && userIdOf(actor) !== look.askedBy && userIdOf(actor) !== look.userId,
    'deny',
  )
