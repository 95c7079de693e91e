import type { StateRow } from '../kernel/state-table'
import type { Waiting } from '../practice/due'

/** A worry that someone told us: a task with an owner and a due date until it is handled. */
export const SIGNAL_STATES = ['open', 'handled'] as const
export type SignalState = (typeof SIGNAL_STATES)[number]

export const SIGNAL = {
  open: { next: ['handled'], waitsFor: 'coordinator', due: 'worry', is: [] },
  handled: { next: ['open'], waitsFor: null, due: null, is: [] },
} as const satisfies Readonly<Record<SignalState, StateRow<SignalState, never> & Waiting>>
