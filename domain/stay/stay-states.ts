import type { StateRow } from '../kernel/state-table'
import type { Waiting } from '../practice/due'

export const STAY_STATES = ['there', 'reminded', 'overdue', 'escalated', 'back'] as const
export type StayState = (typeof STAY_STATES)[number]

/** Somebody counts on hearing that the neighbour is home again. */
type Mark = 'open'
type Row = StateRow<StayState, Mark> & Waiting

/**
 * The time that a neighbour is at somebody's home, from "I am here" to "I am home again". Who says that it takes longer is
 * there again. Practice: docs/practice.md, "At somebody's home".
 */
export const STAY: Readonly<Record<StayState, Row>> = {
  there: { next: ['reminded', 'back'], waitsFor: 'volunteer', due: 'agreedDate', is: ['open'] },
  reminded: { next: ['there', 'overdue', 'back'], waitsFor: 'volunteer', due: 'agreedDate', is: ['open'] },
  /** The coordinator calls the neighbour, then the resident. */
  overdue: { next: ['there', 'escalated', 'back'], waitsFor: 'coordinator', due: 'alarm', is: ['open'] },
  /** Nobody said that it is well: everybody of us is told. */
  escalated: { next: ['there', 'back'], waitsFor: 'coordinator', due: 'alarm', is: ['open'] },
  back: { next: [], waitsFor: null, due: null, is: [] },
}
