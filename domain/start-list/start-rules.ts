import type { HelpKind } from '../help-request/kinds'
import type { AgreedItem, PersonalItem, StartItem } from './start-items'

/** Of everybody, or only of whoever does these kinds of help; no kind is nobody. */
export type StartAsk = 'everybody' | readonly HelpKind[]

/** What the city gives back: nothing, what was paid, or a fixed sum a day. */
export const EXPENSES = ['none', 'real', 'flat'] as const
export type Expenses = (typeof EXPENSES)[number]

export interface InsurancePolicy {
  readonly insurer: string
  readonly number: string
  /** The last day, an ISO date. */
  readonly until: string
  /** Beside what the law obliges: an accident of the neighbour too. The law wants it told, yes or no. */
  readonly accidents: boolean
}

/** What a city asks of its neighbours before it brings them to somebody. */
export interface StartRules {
  readonly asks: Readonly<Record<StartItem, StartAsk>>
  /** For how many months a step is good; null: as long as somebody helps. */
  readonly months: Readonly<Record<PersonalItem, number | null>>
  /** Which version of a text is read now, and the ISO day since when. */
  readonly texts: Readonly<Record<AgreedItem, { readonly version: number; readonly since: string }>>
  /** The insurance of all neighbours; null: nobody wrote it down. */
  readonly policy: InsurancePolicy | null
  readonly expenses: Expenses
}

const FIRST = { version: 1, since: '2026-01-01' } as const

/** What is asked where a city decided nothing: the least that the law wants, and a look at who somebody is. */
export const USUAL_START_RULES: StartRules = {
  asks: {
    note: 'everybody',
    agreement: 'everybody',
    code: 'everybody',
    identity: 'everybody',
    references: [],
    training: [],
    extract: [],
    insurance: 'everybody',
  },
  months: {
    note: null,
    agreement: null,
    code: null,
    identity: null,
    references: null,
    training: 36,
    extract: 36,
  },
  texts: { note: FIRST, agreement: FIRST, code: FIRST },
  policy: null,
  expenses: 'real',
}
