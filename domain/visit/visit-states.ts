import type { StateRow } from '../kernel/state-table'
import type { Waiting } from '../practice/due'

export const VISIT_STATES = [
  'planned',
  'moved',
  'uncovered',
  'sought',
  'stood_in',
  'skipped',
  'unheard',
  'missed',
  'done',
] as const
export type VisitState = (typeof VISIT_STATES)[number]

type Mark =
  /** The neighbour of the pair comes. */
  | 'comes'
  /** Somebody comes, or we are still looking for somebody. */
  | 'stands'
  /** The day came and nobody was there, as far as we know. */
  | 'nobody'

type Row = StateRow<VisitState, Mark> & Waiting

const OVER = { waitsFor: null, due: null } as const

/** Everything that hangs on the state of one visit of weekly help. Practice: docs/practice.md, "Visits". */
export const VISIT: Readonly<Record<VisitState, Row>> = {
  planned: {
    next: ['moved', 'uncovered', 'skipped', 'done', 'missed', 'unheard'],
    waitsFor: 'volunteer',
    due: 'afterVisit',
    is: ['comes', 'stands'],
  },
  /** The two agreed on another moment, this once. */
  moved: {
    next: ['uncovered', 'skipped', 'done', 'missed', 'unheard'],
    waitsFor: 'volunteer',
    due: 'afterVisit',
    is: ['comes', 'stands'],
  },
  /** The neighbour cannot, and the resident has not said what then. */
  uncovered: {
    next: ['planned', 'moved', 'sought', 'skipped'],
    waitsFor: 'operator',
    due: 'halfWorkingDay',
    is: ['stands'],
  },
  /** Somebody else is asked for this once. */
  sought: {
    next: ['planned', 'stood_in', 'uncovered', 'skipped'],
    waitsFor: 'coordinator',
    due: 'agreedDate',
    is: ['stands'],
  },
  stood_in: {
    next: ['sought', 'uncovered', 'skipped', 'done', 'missed', 'unheard'],
    waitsFor: 'volunteer',
    due: 'afterVisit',
    is: ['stands'],
  },
  skipped: { ...OVER, next: ['planned'], is: [] },
  /** We asked how it went, and nobody said. */
  unheard: { ...OVER, next: ['done', 'missed'], is: ['nobody'] },
  missed: { ...OVER, next: [], is: ['nobody'] },
  done: { ...OVER, next: [], is: [] },
}
