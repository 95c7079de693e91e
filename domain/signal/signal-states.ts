import type { Urgency } from '../help-request/kinds'
import type { StateRow } from '../kernel/state-table'
import type { DueRule, Waiting } from '../practice/due'

/** A worry that someone told us: a task with an owner and a due date, taken up by somebody, until it is handled. */
export const SIGNAL_STATES = ['open', 'taken', 'handled'] as const
export type SignalState = (typeof SIGNAL_STATES)[number]

export const SIGNAL = {
  /** Of an urgent one; what is less urgent has a later date, see `signalDue`. */
  open: { next: ['taken', 'handled'], waitsFor: 'coordinator', due: 'worry', is: [] },
  taken: { next: ['handled'], waitsFor: 'coordinator', due: 'workingDay', is: [] },
  handled: { next: ['open'], waitsFor: null, due: null, is: [] },
} as const satisfies Readonly<Record<SignalState, StateRow<SignalState, never> & Waiting>>

const DUE_OF: Readonly<Record<Urgency, DueRule>> = {
  urgent: SIGNAL.open.due,
  normal: 'workingDay',
  relaxed: 'twoWorkingDays',
}

/**
 * By which rule somebody first looks at a worry; whoever tells it says how urgent it is.
 *
 * @example signalDue('urgent') // → 'worry': four hours @example signalDue('relaxed') // → 'twoWorkingDays'
 */
export const signalDue = (urgency: Urgency): DueRule => DUE_OF[urgency]
