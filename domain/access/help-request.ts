import { type Actor, hasRole, userIdOf, worksFor } from '../kernel/actor'
import { allowIf, type Decision } from './decision'

interface Placed {
  readonly neighbourhoodId: string | null
}

/**
 * Anyone may ask; staff register a call, a referrer passes on.
 *
 * @example mayAsk(VISITOR) // → 'allow'; whoever is signed in is told 'deny'
 */
export const mayAsk = (actor: Actor): Decision => allowIf(actor.kind === 'visitor', 'deny')

/** @example mayRegister(operator) // → 'allow'; a volunteer is told 'deny' */
export const mayRegister = (actor: Actor): Decision =>
  allowIf(hasRole(actor, 'operator', 'coordinator'), 'deny')

/** @example mayPassOn(referrer) // → 'allow'; an operator is told 'deny' */
export const mayPassOn = (actor: Actor): Decision => allowIf(hasRole(actor, 'referrer'), 'deny')

/**
 * Operators: the city. Coordinators: their neighbourhoods. For all others the request does not exist.
 *
 * @example mayWorkOn(coordinator of HERE, { neighbourhoodId: 'THERE' }) // → 'hide'
 */
export const mayWorkOn = (actor: Actor, request: Placed): Decision =>
  allowIf(worksFor(actor, request.neighbourhoodId))

/**
 * Choosing neighbours and approving is the coordinator's; an operator sees but does not decide.
 *
 * @example mayCoordinate(operator, { neighbourhoodId: 'HERE' }) // → 'deny'
 */
export function mayCoordinate(actor: Actor, request: Placed): Decision {
  if (mayWorkOn(actor, request) !== 'allow') return 'hide'
  return allowIf(hasRole(actor, 'coordinator'), 'deny')
}

/**
 * A round of one neighbourhood is as secret as its requests; of all that one works for, it is a door like another.
 *
 * @example mayPlanRound(coordinator of HERE, { neighbourhoodId: 'THERE' }) // → 'hide'
 */
export const mayPlanRound = (actor: Actor, round: Placed): Decision =>
  round.neighbourhoodId === null
    ? allowIf(hasRole(actor, 'coordinator'), 'deny')
    : mayCoordinate(actor, round)

/**
 * The subject was found by the capability of this browser; who holds none, finds nothing.
 *
 * @example mayUseOwn(visitorWith(hash)) // → 'allow'; mayUseOwn(VISITOR) // → 'hide'
 */
export const mayUseOwn = (actor: Actor): Decision =>
  allowIf(actor.kind === 'visitor' && actor.capability !== null)

/** @example mayFollowReferred(referrer r1, { referrerId: 'r2' }) // → 'hide' */
export const mayFollowReferred = (actor: Actor, request: { readonly referrerId: string | null }): Decision =>
  allowIf(hasRole(actor, 'referrer') && request.referrerId === userIdOf(actor))

/** @example isSystem({ kind: 'system', task: 'refit' }) // → 'allow'; for a person it does not exist */
export const isSystem = (actor: Actor): Decision => allowIf(actor.kind === 'system')
