import { type Actor, hasRole, worksFor } from '../kernel/actor'
import { allowIf, type Decision } from './decision'

interface Placed {
  readonly neighbourhoodId: string | null
}

/**
 * Coordinators say when they sit ready for a talk; one that is kept for somebody is of those who guide that somebody.
 *
 * @example mayPlanTalks(operator, { neighbourhoodId: null }) // → 'deny'
 */
export const mayPlanTalks = (actor: Actor, moment: Placed): Decision =>
  hasRole(actor, 'coordinator') ? allowIf(worksFor(actor, moment.neighbourhoodId)) : 'deny'

/**
 * Whoever takes up the telephone chooses a moment for who calls.
 *
 * @example mayBookTalk(operator, { neighbourhoodId: 'HERE' }) // → 'allow'
 */
export const mayBookTalk = (actor: Actor, volunteer: Placed): Decision =>
  allowIf(worksFor(actor, volunteer.neighbourhoodId))
