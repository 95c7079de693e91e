import type { Actor } from '../kernel/actor'
import { allowIf, type Decision } from './decision'

/**
 * Whoever comes along with a neighbour who helps: signed in, and only of the own coming along.
 *
 * @example comesAlongOneself(volunteer v1, { partnerId: 'v2' }) // → 'hide'
 */
export const comesAlongOneself = (actor: Actor, along: { readonly partnerId: string }): Decision =>
  allowIf(actor.kind === 'user' && actor.role === 'volunteer' && actor.volunteerId === along.partnerId)
