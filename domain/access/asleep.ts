import type { Actor } from '../kernel/actor'

/** What a neighbour's telephone shows however long it lay idle: whom they help, by name. */
const ON_IDLE_TELEPHONE: readonly string[] = ['resident.name', 'volunteer.name']

/**
 * Whether these sensitive fields may be shown now. After a long break nobody knows who holds the screen: staff then see
 * nothing of people, and a neighbour's telephone no address, until they prove again who they are. Links in mail and the
 * machine itself have no break.
 *
 * @param reads the sensitive fields of the answer, as an operation declares them
 * @example mayShowNow(coordinator whose session sleeps, ['resident.name']) // → false
 * @example mayShowNow(neighbour whose session sleeps, ['resident.name']) // → true; with 'resident.address' → false
 */
export function mayShowNow(actor: Actor, reads: readonly string[]): boolean {
  if (actor.kind !== 'user' || actor.awake) return true
  if (actor.role !== 'volunteer') return reads.length === 0
  return reads.every((field) => ON_IDLE_TELEPHONE.includes(field))
}

/**
 * Whether a change may be made now: after a long break none, but for what tells of nobody and that a neighbour must be able
 * to say quickly.
 *
 * @example mayChangeNow(neighbour whose session sleeps, false) // → false; with true → true
 * @example mayChangeNow(coordinator whose session sleeps, true) // → false
 */
export function mayChangeNow(actor: Actor, evenAsleep: boolean): boolean {
  if (actor.kind !== 'user' || actor.awake) return true
  return evenAsleep && actor.role === 'volunteer'
}
