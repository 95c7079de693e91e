import type { CityPractice } from '../practice/practice'
import type { StartRules } from '../start-list/start-rules'
import type { CityColours } from './colours'
import type { SwitchedKind } from './kinds'
import type { Translations } from './translations'

/** Where somebody complains who finds that their data are not kept well: the Belgian authority, or the Flemish committee. */
export const SUPERVISORS = ['gba', 'vtc'] as const

/** Whom to ask how the city keeps data. */
export interface DataProtection {
  /** Mail of the officer for data protection; null where a city did not say. */
  readonly mail: string | null
  readonly supervisor: (typeof SUPERVISORS)[number]
}

/** What differs from city to city. A second city is another file with this shape, no code. */
export interface CitySettings extends CityPractice {
  /** As in running text. */
  readonly name: string
  /** The name of the programme, e.g. "Hulp voor je buur-t". */
  readonly programme: string
  /** Who signs the mails. */
  readonly department: string
  /** E.164; shown in Belgian groups. */
  readonly phone: string
  /** The number from which we call back. */
  readonly callingNumber: string
  readonly mail: string
  readonly dataProtection: DataProtection
  /** The most that a neighbour pays in advance for somebody in one time, in euros. */
  readonly advanceAtMost: number
  /** The kinds of help that are on. The first six are what residents choose from; the rest is for the telephone. */
  readonly kinds: readonly SwitchedKind[]
  /** From which age somebody may help, in years; who is not eighteen needs the yes of a parent. */
  readonly minimumAge: number
  /** Draws the city's own row of houses: what stands behind and in front. */
  readonly skyline: { readonly tower: boolean; readonly water: boolean; readonly seed: number }
  /** Kilometres around the centre for maps and estimates. */
  readonly centre: { readonly lat: number; readonly lon: number }
  /** The city's own two colours; null for those of the house. */
  readonly colours: CityColours | null
  /** What is asked of neighbours before they are brought to somebody. */
  readonly startList: StartRules
  /** What became of each translation of the pages for residents. */
  readonly translations: Translations
}
