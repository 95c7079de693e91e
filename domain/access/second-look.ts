import { type Actor, hasRole, userIdOf, worksFor } from '../kernel/actor'
import { allowIf, type Decision } from './decision'

interface Look {
  readonly askedBy: string
  /** The colleague it is about; null: it is about a neighbour. */
  readonly userId: string | null
  readonly neighbourhoodId: string | null
}

/**
 * Two people: never who asked for it, nor who gets something by it. About a colleague an admin; about a neighbour the desk
 * or a coordinator of the quarter.
 *
 * @example mayDecideSecond(admin a2, { askedBy: 'a1', userId: 'u', neighbourhoodId: null }) // → 'allow'; a1 is told 'deny'
 */
export function mayDecideSecond(actor: Actor, look: Look): Decision {
  if (look.userId === null && !worksFor(actor, look.neighbourhoodId)) return 'hide'
  if (look.userId !== null && !hasRole(actor, 'admin')) return 'deny'
  return allowIf(userIdOf(actor) !== look.askedBy && userIdOf(actor) !== look.userId, 'deny')
}
