import { type Actor, hasRole, worksFor } from '../kernel/actor'
import { allowIf, type Decision } from './decision'

interface OfVolunteer {
  readonly volunteerId: string
}

/** An offer or a match of this volunteer: signed in, or by the link in the mail. */
export const mayAnswer = (actor: Actor, offer: OfVolunteer): Decision =>
  allowIf(
    (actor.kind === 'visitor' && actor.capability !== null) ||
      (actor.kind === 'user' && actor.role === 'volunteer' && actor.volunteerId === offer.volunteerId),
  )

export const isOwnHelp = (actor: Actor, match: OfVolunteer): Decision =>
  allowIf(actor.kind === 'user' && actor.role === 'volunteer' && actor.volunteerId === match.volunteerId)

export const isVolunteer = (actor: Actor): Decision =>
  allowIf(actor.kind === 'user' && actor.role === 'volunteer' && actor.volunteerId !== null, 'deny')

export const mayGuide = (actor: Actor, volunteer: { readonly neighbourhoodId: string | null }): Decision =>
  hasRole(actor, 'coordinator') ? allowIf(worksFor(actor, volunteer.neighbourhoodId)) : 'deny'

export const mayAdmit = (actor: Actor): Decision => allowIf(hasRole(actor, 'admin'), 'deny')
