import { HELP_KINDS, type HelpKind } from '../help-request/kinds'

/** "Something else" cannot be switched off: a wish that fits nowhere is still a wish. */
export type SwitchedKind = Exclude<HelpKind, 'OTHER'>
export const SWITCHED_KINDS = HELP_KINDS.filter((kind): kind is SwitchedKind => kind !== 'OTHER')

/** What a resident can choose from at a glance. */
const MOST_ASKED = 6

/**
 * The kinds that this city offers, in the order of the product.
 *
 * @example offeredKinds(['WALK', 'GROCERIES']) // → ['GROCERIES', 'WALK', 'OTHER']
 */
export function offeredKinds(on: readonly HelpKind[]): readonly HelpKind[] {
  return HELP_KINDS.filter((kind) => kind === 'OTHER' || on.includes(kind))
}

/**
 * What a resident and a referrer choose from: the first six that the city named, and then something else.
 *
 * @example askedKinds(['WALK', 'GROCERIES']) // → ['WALK', 'GROCERIES', 'OTHER']
 */
export function askedKinds(on: readonly HelpKind[]): readonly HelpKind[] {
  return [...on.filter((kind) => kind !== 'OTHER').slice(0, MOST_ASKED), 'OTHER']
}

/**
 * What a request may say: any kind on offer, and the one it has already, also when it was switched off since.
 *
 * @example kindsFor(['WALK'], 'PET') // → ['WALK', 'PET', 'OTHER']
 */
export function kindsFor(on: readonly HelpKind[], current: HelpKind | null): readonly HelpKind[] {
  return offeredKinds(current === null ? on : [...on, current])
}

/**
 * What a volunteer does after filling in a form that shows only the kinds on offer: the choice, and what was switched
 * off since it was promised, so that it is there again on the day it is switched on.
 *
 * @example keptKinds(['WALK'], ['PET', 'GROCERIES'], ['WALK', 'GROCERIES']) // → ['PET', 'WALK']
 */
export function keptKinds(
  chosen: readonly HelpKind[],
  before: readonly HelpKind[],
  on: readonly HelpKind[],
): HelpKind[] {
  const shown = offeredKinds(on)
  return [...before.filter((kind) => !shown.includes(kind)), ...chosen.filter((kind) => shown.includes(kind))]
}
