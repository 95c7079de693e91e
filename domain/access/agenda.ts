import type { Actor } from '../kernel/actor'
import { allowIf, type Decision } from './decision'
import { mayUseOwn } from './help-request'

/**
 * The address of a calendar with one's own appointments: a neighbour who is signed in, or who may open a request.
 *
 * @example mayKeepFeed(volunteer v1) // → 'allow'; mayKeepFeed(coordinator) // → 'hide'
 */
export const mayKeepFeed = (actor: Actor): Decision =>
  actor.kind === 'user' ? allowIf(actor.role === 'volunteer' && actor.volunteerId !== null) : mayUseOwn(actor)

/**
 * What a calendar fetches. The secret in the address found whose it is, so holding it is the right.
 *
 * @example mayFollow(visitorWith(hash)) // → 'allow'; mayFollow(volunteer v1) // → 'hide'
 */
export const mayFollow = (actor: Actor): Decision => mayUseOwn(actor)
