import type { HelpRequestState } from './help-request-states'

/** How a request stands and what comes next, each in whole sentences. */
export interface StatusWords {
  readonly now: string
  readonly next: string
}

/**
 * The one place where the words of a state come from: the page, the mail, the SMS, the letter on paper and what is read
 * out on the telephone all take them here, so that nobody hears two stories. `t` reads the namespace
 * `request`.
 *
 * @example statusWords(t, 'seeking').now // → 'Wij zoeken een buur voor u.'
 */
export const statusWords = (t: (key: string) => string, state: HelpRequestState): StatusWords => ({
  now: t(`state.${state}.now`),
  next: t(`state.${state}.next`),
})

/**
 * The states of which who chose SMS is told by one. The others are said by a person, or were just said by the resident.
 *
 * @example isToldBySms('seeking') // → true @example isToldBySms('unsafe') // → false
 */
export const isToldBySms = (state: HelpRequestState): boolean => BY_SMS.includes(state)

const BY_SMS: readonly HelpRequestState[] = ['seeking', 'matched', 'no_match_yet', 'in_progress']
