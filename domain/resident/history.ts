import type { DutyKind } from '../duty/duties'
import type { HelpRequestState } from '../help-request/help-request-states'
import type { HelpKind } from '../help-request/kinds'
import type { Heard } from '../kernel/heard'
import type { ConsentAbout } from './consents'
import type { RelationKind } from './relations'

/** One thing that happened around a person. Letters have a list of their own, with how each fared. */
export type PersonEvent = {
  readonly key: string
  readonly at: Date
  /** Who of staff; null when it was somebody else or nobody. */
  readonly by: string | null
} & (
  | {
      readonly what: 'step'
      readonly requestId: string
      readonly kind: HelpKind | null
      readonly to: HelpRequestState
      readonly heard: Heard | null
    }
  | {
      readonly what: 'call'
      readonly requestId: string
      readonly duty: { kind: DutyKind; why: string; volunteerName: string | null }
      readonly how: 'phone' | 'in_person'
      readonly note: string
    }
  | { readonly what: 'correction'; readonly field: string; readonly before: string; readonly after: string }
  | { readonly what: 'relation' | 'relationEnd'; readonly name: string; readonly kind: RelationKind }
  | { readonly what: 'consent' | 'consentEnd'; readonly about: ConsentAbout }
  | { readonly what: 'joined' | 'parted'; readonly name: string }
)

/**
 * The newest first; of one moment in the order in which they were told, so that no reload turns them round.
 *
 * @example newestFirst([{ at: monday, … }, { at: tuesday, … }]) // → [tuesday, monday]
 */
export function newestFirst<E extends { readonly at: Date }>(events: readonly E[]): E[] {
  return events.toSorted((one, other) => other.at.getTime() - one.at.getTime())
}
