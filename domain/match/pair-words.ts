import type { StateRow } from '../kernel/state-table'
import type { Waiting } from '../practice/due'
import { SPEAKERS } from '../visit/said'

/** What the words of one of the two, or what we agreed with them, are about. */
export const WORD_KINDS = ['not_well', 'agreed', 'ending', 'thanks'] as const
export type WordKind = (typeof WORD_KINDS)[number]

/** Whose words they are. */
export const WORD_WRITERS = [...SPEAKERS, 'staff'] as const
export type WordWriter = (typeof WORD_WRITERS)[number]

export const PAIR_WORD_STATES = ['held', 'passed_on', 'kept'] as const
export type PairWordState = (typeof PAIR_WORD_STATES)[number]

/** Words in a letter are a few sentences; in characters. */
export const LONGEST_WORDS = 1000

/** Nobody reads the words of the other before one of us did. Practice: docs/practice.md, "Matches". */
export const PAIR_WORD: Readonly<Record<PairWordState, StateRow<PairWordState, never> & Waiting>> = {
  held: { next: ['passed_on', 'kept'], waitsFor: 'coordinator', due: 'workingDay', is: [] },
  passed_on: { next: [], waitsFor: null, due: null, is: [] },
  /** It stays with us. */
  kept: { next: [], waitsFor: null, due: null, is: [] },
}
