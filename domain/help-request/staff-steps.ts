import { stateIs } from '../kernel/state-table'
import { HELP_REQUEST, HELP_REQUEST_STATES, type HelpRequestState } from './help-request-states'

interface StaffStep {
  readonly to: HelpRequestState
  readonly needsReason: boolean
  readonly needsUntil: boolean
  /** Only from these; left out: from wherever the table of states allows it. */
  readonly from?: readonly HelpRequestState[]
}

const PLAIN = { needsReason: false, needsUntil: false } as const
const EXPLAINED = { ...PLAIN, needsReason: true } as const

/** While neighbours are asked or on their way, "ready" would leave them behind. */
const IDLE = HELP_REQUEST_STATES.filter((state) => !stateIs(HELP_REQUEST, state, 'engaged'))

/** What came in a flood becomes a request like another by one way only: somebody says that it is real. */
const REAL = HELP_REQUEST_STATES.filter((state) => state !== 'unverified')

/**
 * Steps that a person decides, in the order in which they are offered. What follows from an answer of a neighbour is
 * not here. Ready again means that the search begins anew: nobody may still hold an offer of before.
 */
export const STAFF_STEPS: readonly StaffStep[] = [
  { ...PLAIN, to: 'ready', from: IDLE },
  { ...PLAIN, to: 'clarify', from: REAL },
  { ...EXPLAINED, to: 'no_match_yet' },
  { ...PLAIN, to: 'on_hold', needsUntil: true },
  { ...EXPLAINED, to: 'referred' },
  { ...EXPLAINED, to: 'not_ours' },
  { ...EXPLAINED, to: 'duplicate' },
  { ...EXPLAINED, to: 'withdrawn' },
  { ...EXPLAINED, to: 'unsafe' },
  { ...PLAIN, to: 'moved' },
  { ...PLAIN, to: 'deceased' },
  { ...PLAIN, to: 'closed' },
]

/** @example staffSteps('not_ours').map(({ to }) => to) // → ['clarify'] */
export const staffSteps = (state: HelpRequestState): StaffStep[] =>
  STAFF_STEPS.filter(
    ({ to, from }) => HELP_REQUEST[state].next.includes(to) && (from === undefined || from.includes(state)),
  )

/** @example needsUntil('on_hold') // → true @example needsUntil('ready') // → false */
export const needsUntil = (to: string): boolean =>
  STAFF_STEPS.some((step) => step.to === to && step.needsUntil)
