import type { Reason } from '../kernel/reasons'
import type { VisitState } from './visit-states'

/** What a neighbour may say of one visit, in the order of the screen. */
export const SAID_BY_NEIGHBOUR = ['cannot', 'can', 'move', 'came', 'not_there'] as const
/** What a resident may say of one visit. */
export const SAID_BY_RESIDENT = ['skip', 'again', 'seek', 'thanks', 'nobody'] as const
export type SaidByNeighbour = (typeof SAID_BY_NEIGHBOUR)[number]
export type SaidByResident = (typeof SAID_BY_RESIDENT)[number]
export type Said = SaidByNeighbour | SaidByResident
export const SAID = [...SAID_BY_NEIGHBOUR, ...SAID_BY_RESIDENT] as const satisfies readonly Said[]

/** Whose words they are. */
export const SPEAKERS = ['neighbour', 'resident'] as const
export type Speaker = (typeof SPEAKERS)[number]

/** @example speakerOf('nobody') // → 'resident' */
export const speakerOf = (said: Said): Speaker =>
  (SAID_BY_RESIDENT as readonly Said[]).includes(said) ? 'resident' : 'neighbour'

interface Sayable {
  readonly of: readonly VisitState[]
  /** Only of a visit that has not begun, or only of one that has. */
  readonly when: 'before' | 'after'
}

const SAYABLE: Readonly<Record<Said, Sayable>> = {
  cannot: { of: ['planned', 'moved'], when: 'before' },
  can: { of: ['uncovered', 'sought'], when: 'before' },
  move: { of: ['planned', 'moved', 'uncovered'], when: 'before' },
  came: { of: ['planned', 'moved', 'unheard'], when: 'after' },
  not_there: { of: ['planned', 'moved', 'unheard'], when: 'after' },
  skip: { of: ['planned', 'moved', 'uncovered', 'sought', 'stood_in'], when: 'before' },
  again: { of: ['skipped'], when: 'before' },
  seek: { of: ['uncovered'], when: 'before' },
  thanks: { of: ['planned', 'moved', 'stood_in', 'unheard', 'done'], when: 'after' },
  nobody: { of: ['planned', 'moved', 'stood_in', 'unheard'], when: 'after' },
}

interface OfVisit {
  readonly state: VisitState
  /** Epoch milliseconds at which its hours begin. */
  readonly begins: number
}

/**
 * Why this cannot be said of the visit at `now` (epoch milliseconds); null when it can.
 *
 * @example unsayable('cannot', { state: 'planned', begins: an hour ago }, now) // → 'visit.began'
 */
export function unsayable(said: Said, { state, begins }: OfVisit, now: number): Reason | null {
  const { of, when } = SAYABLE[said]
  if (!of.includes(state)) return 'visit.saidBefore'
  if (when === 'before' && begins <= now) return 'visit.began'
  return when === 'after' && begins > now ? 'visit.notYet' : null
}

/** @example sayable(SAID_BY_RESIDENT, { state: 'planned', begins: tomorrow }, now) // → ['skip'] */
export const sayable = <S extends Said>(choices: readonly S[], visit: OfVisit, now: number): S[] =>
  choices.filter((one) => unsayable(one, visit, now) === null)
