import { stateIs } from '../kernel/state-table'
import { addDays } from '../kernel/time'
import { lastDay, personalUntil, type StartFacts } from '../start-list/start-list'
import type { StartRules } from '../start-list/start-rules'
import { VOLUNTEER, type VolunteerState } from '../volunteer/volunteer-states'

/** Long enough that a printed card is worth its paper, and short enough that a lost one ends by itself. */
const CARD_MONTHS = 12
/** So many days before a card ends the next one lies ready; until then both are good. */
const RENEWED_DAYS = 30

/** Whose card it is, as far as the card needs it. */
export interface CardHolder {
  readonly state: VolunteerState
  readonly restrictedAt: Date | null
  readonly start: StartFacts
}

const mayHold = ({ state, restrictedAt }: CardHolder) =>
  stateIs(VOLUNTEER, state, 'askable') && restrictedAt === null

/**
 * The last day of a card that is given out on a day: a year, or until something of the start list lapses. Null when
 * this neighbour may have none.
 *
 * @example cardUntil({ state: 'active', restrictedAt: null, start }, rules, '2026-12-01') // → '2027-12-01'
 */
export function cardUntil(holder: CardHolder, rules: StartRules, day: string): string | null {
  const settled = mayHold(holder) ? personalUntil(holder.start, rules, day) : null
  const term = lastDay(day, CARD_MONTHS)
  return settled === null || term === null ? null : settled < term ? settled : term
}

/**
 * Is it time for another card? When there is none, and in the last month of one where the next would be good for longer.
 *
 * @param has the last day of the newest card
 * @param next the last day of one that is given out now
 * @example isCardDue('2026-12-20', '2027-12-01', '2026-12-01') // → true
 */
export const isCardDue = (has: string | null, next: string | null, day: string): boolean =>
  next !== null && (has === null || (has <= addDays(day, RENEWED_DAYS) && has < next))

/**
 * May whoever shows this card be let in today? What happened to its holder since counts at once, whatever is printed.
 *
 * @example isCardGood('2027-12-01', { state: 'suspended', restrictedAt: null, start }, rules, '2026-12-01') // → false
 */
export const isCardGood = (until: string, holder: CardHolder, rules: StartRules, day: string): boolean =>
  until >= day && mayHold(holder) && personalUntil(holder.start, rules, day) !== null
