import { type Actor, hasRole, worksFor } from '../kernel/actor'
import { allowIf, type Decision } from './decision'

interface OfVolunteer {
  readonly volunteerId: string
}

/**
 * An offer or a match of this volunteer: signed in, or by the link in the mail.
 *
 * @example mayAnswer(volunteer v1, { volunteerId: 'v2' }) // → 'hide'
 */
export const mayAnswer = (actor: Actor, offer: OfVolunteer): Decision =>
  allowIf(
    (actor.kind === 'visitor' && actor.capability !== null) ||
      (actor.kind === 'user' && actor.role === 'volunteer' && actor.volunteerId === offer.volunteerId),
  )

/**
 * @example isOwnHelp(visitorWith(hash), { volunteerId: 'v1' }) // → 'hide': a link answers, it does not open the help
 */
export const isOwnHelp = (actor: Actor, match: OfVolunteer): Decision =>
  allowIf(actor.kind === 'user' && actor.role === 'volunteer' && actor.volunteerId === match.volunteerId)

/**
 * Help that goes on: the neighbour of it, or staff who were told.
 *
 * @example mayTend(operator, { volunteerId: 'v1', neighbourhoodId: 'HERE' }) // → 'allow'
 */
export const mayTend = (
  actor: Actor,
  match: OfVolunteer & { readonly neighbourhoodId: string | null },
): Decision =>
  isOwnHelp(actor, match) === 'allow' ? 'allow' : allowIf(worksFor(actor, match.neighbourhoodId))

/**
 * The address in a mail to this neighbour. The secret found the row, so holding it is the right.
 *
 * @example holdsLetter(coordinator) // → 'hide'
 */
export const holdsLetter = (actor: Actor): Decision =>
  allowIf(actor.kind === 'visitor' && actor.capability !== null)

/** @example isVolunteer(coordinator) // → 'deny' */
export const isVolunteer = (actor: Actor): Decision =>
  allowIf(actor.kind === 'user' && actor.role === 'volunteer' && actor.volunteerId !== null, 'deny')

/** @example mayGuide(operator, { neighbourhoodId: 'HERE' }) // → 'deny' */
export const mayGuide = (actor: Actor, volunteer: { readonly neighbourhoodId: string | null }): Decision =>
  hasRole(actor, 'coordinator') ? allowIf(worksFor(actor, volunteer.neighbourhoodId)) : 'deny'

/**
 * The photo on the card of this neighbour, for staff of where they live.
 *
 * @example mayRecognise(operator, { neighbourhoodId: 'HERE' }) // → 'allow'
 */
export const mayRecognise = (
  actor: Actor,
  volunteer: { readonly neighbourhoodId: string | null },
): Decision => allowIf(worksFor(actor, volunteer.neighbourhoodId))

/** Figures of the whole city and its quarters, of nobody. @example mayReadFigures(operator) // → 'deny' */
export const mayReadFigures = (actor: Actor): Decision =>
  allowIf(hasRole(actor, 'coordinator', 'admin'), 'deny')

/** @example mayAdmit(admin) // → 'allow'; a coordinator is told 'deny' */
export const mayAdmit = (actor: Actor): Decision => allowIf(hasRole(actor, 'admin'), 'deny')
