import type { Transitions } from '../kernel/states'

/** A worry that someone told us: a task with an owner and a due date until it is handled. */
export const SIGNAL_STATES = ['open', 'handled'] as const
export type SignalState = (typeof SIGNAL_STATES)[number]

/** A worry is looked at within half a working day. */
export const SIGNAL_DUE_HOURS = 4

export const SIGNAL_TRANSITIONS: Transitions<SignalState> = { open: ['handled'], handled: ['open'] }
