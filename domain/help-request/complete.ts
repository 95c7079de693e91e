import { isStillNumber } from '../resident/said-name'
import type { HelpKind } from './kinds'

/**
 * Is all known that a neighbour must be asked with: who, what, when and where?
 *
 * @example isComplete({ name: 'An Maes', lat: 51 }, { kind: 'WALK', slots: 1 }) // → true
 * @example isComplete({ name: 'An Maes', lat: null }, { kind: 'WALK', slots: 1 }) // → false
 */
export const isComplete = (
  person: { readonly name: string; readonly lat: number | null } | null | undefined,
  /** `slots` 0: no moment is known. */
  wish: { readonly kind: HelpKind | null; readonly slots: number },
): boolean =>
  person != null &&
  !isStillNumber(person.name) &&
  person.lat !== null &&
  wish.kind !== null &&
  wish.slots !== 0
