import { CHANNELS, HELP_KINDS } from '../help-request/kinds'
import { OUTCOMES } from '../match/match-states'
import { DECLINE_REASONS } from '../offer/offer-states'

/** The lines into which a figure can be cut. `neighbourhood` has a line for each quarter of the city, and is empty here. */
export const CUT_LINES = {
  kind: [...HELP_KINDS, 'unknown'],
  neighbourhood: [],
  channel: CHANNELS,
  asker: ['self', 'proxy', 'referrer'],
  language: ['nl', 'fr', 'en', 'other'],
  reason: [...DECLINE_REASONS, 'none', 'silent'],
  kept: ['kept', 'late'],
  stayed: ['yes', 'no'],
  outcome: [...OUTCOMES, 'none'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type Cut = keyof typeof CUT_LINES

/** The whole figure, uncut. */
export const WHOLE = 'all'
/** A person, a wish or a neighbour of whom no quarter is known. */
export const UNPLACED = 'unknown'

/** What is told of a length of time: the middle, nine in ten, and of how many. */
export const SPREAD_LINES = ['median', 'ninety', 'people'] as const

interface FigureFacts {
  /** Its row in the list of what a city reports. */
  readonly row: number
  /**
   * `sum`: what happened, so that months add up. `people`: different people, each once in a period, so that they do not.
   * `hours` and `days`: how long something took.
   */
  readonly of: 'sum' | 'people' | 'hours' | 'days'
  readonly cuts: readonly Cut[]
  /** Told as a part of a hundred: this line of this cut, of all lines but those left out. */
  readonly share?: { readonly cut: Cut; readonly line: string; readonly without?: string }
  /** Not all of it was seen by somebody: the page says so. */
  readonly estimate?: true
  /** Told by the quarter alone, as the page of the road to a first help does: the two can never be set against each other. */
  readonly quarterly?: true
}

/**
 * Every figure of the city, in the order of the page; each falls out of what somebody does anyway. A new one is its row
 * here, its lines in `app.count_figures`, and its words.
 */
export const FIGURES = {
  requests: { row: 1, of: 'sum', cuts: ['kind', 'neighbourhood', 'channel', 'asker', 'language'] },
  helped: { row: 2, of: 'people', cuts: ['neighbourhood'] },
  new_people: { row: 2, of: 'sum', cuts: ['neighbourhood'] },
  helpers: { row: 3, of: 'people', cuts: ['neighbourhood'] },
  first_answer: { row: 4, of: 'hours', cuts: [] },
  to_match: { row: 4, of: 'days', cuts: [] },
  to_help: { row: 4, of: 'days', cuts: [] },
  promises: { row: 5, of: 'sum', cuts: ['kept'], share: { cut: 'kept', line: 'kept' } },
  no_match: { row: 6, of: 'sum', cuts: ['kind', 'neighbourhood'] },
  declines: { row: 6, of: 'sum', cuts: ['reason'] },
  contacts: { row: 7, of: 'sum', cuts: ['kind', 'neighbourhood'], estimate: true },
  interested: { row: 9, of: 'sum', cuts: [], quarterly: true },
  talked: { row: 9, of: 'sum', cuts: [], quarterly: true },
  ready: { row: 9, of: 'sum', cuts: [], quarterly: true },
  began: { row: 9, of: 'sum', cuts: [], quarterly: true },
  stayed: {
    row: 9,
    of: 'sum',
    cuts: ['stayed'],
    share: { cut: 'stayed', line: 'yes' },
    quarterly: true,
  },
  referred: { row: 11, of: 'sum', cuts: [] },
  outcome: {
    row: 15,
    of: 'sum',
    cuts: ['outcome'],
    share: { cut: 'outcome', line: 'good', without: 'none' },
  },
} as const satisfies Readonly<Record<string, FigureFacts>>

export type Figure = keyof typeof FIGURES
export const FIGURE_NAMES = Object.keys(FIGURES) as readonly Figure[]

/** @example figureFacts('helped').of // → 'people' */
export const figureFacts = (figure: Figure): FigureFacts => FIGURES[figure]

/**
 * Rows of that list without a figure yet, by what they wait for: the page says so. Whoever builds it takes its row away
 * here, and gives it one above.
 */
export const COMES_LATER = {
  phone_chain: 8,
  reports: 10,
  partners: 11,
  doors: 12,
  places: 13,
  training: 14,
  loneliness: 16,
} as const satisfies Readonly<Record<string, number>>
export type ComesLater = keyof typeof COMES_LATER

/** Reckoned only when somebody asks for it: what colleagues save is no figure of the help. */
export const ONLY_ON_REQUEST = [17]
/** Not figures of their own but cuts: the language of who asked; nobody's age is kept. */
export const IS_A_CUT = [18]
