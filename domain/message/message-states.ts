import type { StateRow } from '../kernel/state-table'

export const MESSAGE_STATES = ['queued', 'sent', 'failed', 'bounced', 'dropped', 'answered'] as const
export type MessageState = (typeof MESSAGE_STATES)[number]

type Mark =
  /** Still has to go out. */
  | 'waits'
  /** It left the house. */
  | 'left'
  /** It did not reach its reader, so somebody may have to call. */
  | 'missed'

/**
 * Everything that hangs on the state of a message. `failed` was tried in vain and is tried again until its last try;
 * `dropped` never left, because it was no longer true or could not be sent; `answered` was read for sure.
 */
export const MESSAGE: Readonly<Record<MessageState, StateRow<MessageState, Mark>>> = {
  queued: { next: ['sent', 'failed', 'bounced', 'dropped'], is: ['waits'] },
  failed: { next: ['sent', 'failed', 'bounced', 'dropped'], is: ['waits', 'missed'] },
  sent: { next: ['bounced', 'answered'], is: ['left'] },
  bounced: { next: [], is: ['left', 'missed'] },
  dropped: { next: [], is: [] },
  answered: { next: [], is: ['left'] },
}

/** Who a message is for. */
export const READER_KINDS = ['resident', 'volunteer', 'staff'] as const
export type ReaderKind = (typeof READER_KINDS)[number]

/** Why a message never left. */
export const DROP_REASONS = [
  'untrue',
  'silenced',
  'no_address',
  'bad_address',
  'too_many',
  'stopped',
] as const
export type DropReason = (typeof DROP_REASONS)[number]
