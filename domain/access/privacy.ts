import { type Actor, hasRole, userIdOf, worksFor } from '../kernel/actor'
import type { ErasedKind } from '../privacy/erasure'
import type { DataQuestion, QuestionState } from '../privacy/rights'
import { allowIf, type Decision } from './decision'

interface Person {
  readonly about: ErasedKind
  readonly neighbourhoodId: string | null
}

/**
 * Who answers a person about the own data: whoever serves a resident, the coordinator of a neighbour, the admin for
 * colleagues.
 *
 * @example mayAnswerFor(operator, { about: 'resident', neighbourhoodId: 'HERE' }) // → 'allow'
 */
export function mayAnswerFor(actor: Actor, { about, neighbourhoodId }: Person): Decision {
  if (about === 'staff') return allowIf(hasRole(actor, 'admin'))
  if (!worksFor(actor, neighbourhoodId)) return 'hide'
  return allowIf(about === 'resident' || hasRole(actor, 'coordinator'), 'deny')
}

/**
 * An answer may also be the admin's, who did the erasure.
 *
 * @example mayEndQuestion(admin, { about: 'resident', neighbourhoodId: 'HERE' }) // → 'allow'
 */
export const mayEndQuestion = (actor: Actor, person: Person): Decision =>
  hasRole(actor, 'admin') ? 'allow' : mayAnswerFor(actor, person)

/**
 * Erasing is the admin's alone; whoever made sure of the person is told that somebody else does it.
 *
 * @example mayErase(coordinator of HERE, { about: 'resident', neighbourhoodId: 'HERE' }) // → 'deny'
 */
export const mayErase = (actor: Actor, person: Person): Decision => {
  if (hasRole(actor, 'admin')) return 'allow'
  return mayAnswerFor(actor, person) === 'hide' ? 'hide' : 'deny'
}

/**
 * A file with everything goes out by two: one made sure who asks, another takes it.
 *
 * @example
 * mayHandOver(operator o1, { about: 'resident', neighbourhoodId: 'HERE', what: 'access', state: 'identified', identifiedBy: 'o2' })
 *   // → 'allow'; o2 is told 'deny'
 */
export function mayHandOver(
  actor: Actor,
  question: Person & {
    readonly what: DataQuestion
    readonly state: QuestionState
    readonly identifiedBy: string | null
  },
): Decision {
  const may = mayAnswerFor(actor, question)
  if (may !== 'allow') return may
  const ready = question.what === 'access' && question.state === 'identified'
  return allowIf(ready && question.identifiedBy !== userIdOf(actor), 'deny')
}

/** @example isSignedIn(VISITOR) // → 'hide' */
export const isSignedIn = (actor: Actor): Decision => allowIf(actor.kind === 'user')
