/** Why a duty stands with what came in a flood: calls, and requests from the pages. Nothing else waits behind these. */
export const WAITS_APART: readonly string[] = ['held_back', 'unverified']

/** @example waitsApart({ why: 'unverified' }) // → true @example waitsApart({ why: 'triage' }) // → false */
export const waitsApart = ({ why }: { readonly why: string }): boolean => WAITS_APART.includes(why)
