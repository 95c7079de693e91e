import { type HelpKind, KINDS_OF_HELP } from '../help-request/kinds'
import { DAY } from '../kernel/time'

/** Money that is open for so many days is a call of the coordinator. */
export const OPEN_MONEY_DAYS = 4

/** What is said of it: an amount, that something was paid, that it is back. */
export const MONEY_TOLD = ['agreed', 'advanced', 'repaid'] as const
export type MoneyTold = (typeof MONEY_TOLD)[number]

/** Of a pair: do they help together since their first contact, what they agreed, and since when something is open. */
export interface MoneyNow {
  readonly together: boolean
  readonly moneyAtMost: number | null
  readonly advancedAt: Date | null
}

/**
 * What can be said of it now. That it is back may be said also when the help is over; an amount comes before what is paid.
 *
 * @example moneyToTell({ together: true, moneyAtMost: null, advancedAt: null }) // → ['agreed']
 */
export function moneyToTell({ together, moneyAtMost, advancedAt }: MoneyNow): readonly MoneyTold[] {
  if (advancedAt !== null) return ['repaid']
  if (!together) return []
  return moneyAtMost === null ? ['agreed'] : ['agreed', 'advanced']
}

/**
 * Help in which a neighbour pays something for somebody else.
 *
 * @example paysAhead('GROCERIES') // → true @example paysAhead('WALK') // → false
 */
export const paysAhead = (kind: HelpKind | null): boolean =>
  kind !== null && KINDS_OF_HELP[kind].agreeOn === 'purchase'

/**
 * May the two agree on this? In whole euros, never more than the city allows.
 *
 * @example mayAgreeOnMoney(25, 40) // → true @example mayAgreeOnMoney(45, 40) // → false
 */
export const mayAgreeOnMoney = (euros: number, most: number): boolean =>
  Number.isInteger(euros) && euros >= 1 && euros <= most

/** @example openMoneyBefore(5 June 10:00) // → 1 June 10:00: what is open since then is called about */
export const openMoneyBefore = (now: Date): Date => new Date(now.getTime() - OPEN_MONEY_DAYS * DAY)
