import type { HelpKind } from '../help-request/kinds'
import { addDays } from '../kernel/time'
import { isAgreed, PERSONAL_ITEMS, START_ITEMS, type StartItem, waitsFor } from './start-items'
import type { StartRules } from './start-rules'

/** Later than any date that somebody types. */
const ALWAYS = '9999-12-31'
/** For so many days after a new version of a text the old one is good enough, so that nobody is cut off overnight. */
export const NEW_VERSION_DAYS = 60
/** So many days before something lapses it is told. */
const TOLD_DAYS = 30

/** What is known of one neighbour. Days are ISO dates. */
export interface StartFacts {
  /** Who helped before the list was kept, helps on until that day. */
  readonly takenOverUntil: string | null
  /** Asked of this person, whatever is asked of others. */
  readonly asked: readonly StartItem[]
  /** What was done and not struck out; `until` is the last day on which it is good. */
  readonly steps: readonly {
    readonly item: StartItem
    readonly version: number
    readonly until: string | null
  }[]
}

const earliest = (days: readonly string[]) => days.reduce((a, b) => (a < b ? a : b), ALWAYS)

/** The last day on which this is in order; null when it never was. */
function heldUntil(item: StartItem, facts: StartFacts, rules: StartRules): string | null {
  const text = isAgreed(item) ? rules.texts[item] : null
  const days = facts.steps
    .filter((step) => step.item === item)
    .map(({ version, until }) => {
      const replaced = text && version < text.version ? addDays(text.since, NEW_VERSION_DAYS) : ALWAYS
      return earliest([until ?? ALWAYS, replaced])
    })
  // What is asked of this very person was not settled by the time before.
  if (facts.takenOverUntil !== null && !facts.asked.includes(item)) days.push(facts.takenOverUntil)
  if (item === 'insurance' && rules.policy) days.push(rules.policy.until)
  return days.length === 0 ? null : days.reduce((a, b) => (a > b ? a : b))
}

const isForAll = (item: StartItem, facts: StartFacts, rules: StartRules) =>
  rules.asks[item] === 'everybody' || facts.asked.includes(item)

const kindsOf = (item: StartItem, rules: StartRules): readonly HelpKind[] =>
  rules.asks[item] === 'everybody' ? [] : rules.asks[item]

const isHeld = (until: string | null, day: string) => until !== null && until >= day

/**
 * What everybody must have and this neighbour has not, on that day. Empty: they may be asked.
 *
 * @param day ISO date
 * @example missingFor({ takenOverUntil: null, asked: [], steps: [] }, USUAL_START_RULES, '2026-12-01')
 *   // → ['note', 'agreement', 'code', 'identity', 'insurance']
 */
export const missingFor = (facts: StartFacts, rules: StartRules, day: string): readonly StartItem[] =>
  START_ITEMS.filter((item) => isForAll(item, facts, rules) && !isHeld(heldUntil(item, facts, rules), day))

/**
 * The last day on which nothing is missing of what everybody does themselves; null when something is missing on this day.
 * The insurance is the city's: it does not say who somebody is.
 *
 * @example personalUntil({ takenOverUntil: '2027-05-30', asked: [], steps: [] }, rules, '2026-12-01') // → '2027-05-30'
 */
export function personalUntil(facts: StartFacts, rules: StartRules, day: string): string | null {
  const ends = PERSONAL_ITEMS.filter((item) => isForAll(item, facts, rules)).map((item) =>
    heldUntil(item, facts, rules),
  )
  const held = ends.filter((until) => isHeld(until, day)).filter((until) => until !== null)
  return held.length < ends.length ? null : earliest(held)
}

/**
 * Kinds of help for which something more is asked that this neighbour has not, on that day.
 *
 * @example closedKinds(facts, { ...rules, asks: { ...rules.asks, training: ['TRANSPORT'] } }, day) // → ['TRANSPORT']
 */
export const closedKinds = (facts: StartFacts, rules: StartRules, day: string): readonly HelpKind[] => [
  ...new Set(
    START_ITEMS.filter((item) => !isHeld(heldUntil(item, facts, rules), day)).flatMap((item) =>
      kindsOf(item, rules),
    ),
  ),
]

/**
 * The last day on which all is as it is on this day: after it something lapses. Null when nothing will.
 *
 * @example goodUntil({ takenOverUntil: '2027-05-30', asked: [], steps: [] }, rules, '2026-12-01') // → '2027-05-30'
 */
export function goodUntil(facts: StartFacts, rules: StartRules, day: string): string | null {
  const ends = START_ITEMS.filter((item) => isForAll(item, facts, rules) || kindsOf(item, rules).length > 0)
    .map((item) => heldUntil(item, facts, rules))
    .filter((until) => until !== null && until >= day)
  const first = earliest(ends.filter((until) => until !== null))
  return first === ALWAYS ? null : first
}

/** One line of the list: two states, and who acts next. */
export interface StartLine {
  readonly item: StartItem
  readonly done: boolean
  /** The last day; null: it does not lapse, or was never done. */
  readonly until: string | null
  readonly lapsesSoon: boolean
  readonly waitsFor: 'neighbour' | 'city'
  /** Only for these kinds of help; empty: for all. */
  readonly kinds: readonly HelpKind[]
}

/**
 * The list of one neighbour, as it is shown: what is asked of everybody, of this person, or for a kind that they do.
 *
 * @param kinds what this neighbour does
 * @example startList(facts, USUAL_START_RULES, ['WALK'], '2026-12-01').map(({ item }) => item)
 *   // → ['note', 'agreement', 'code', 'identity', 'insurance']
 */
export function startList(
  facts: StartFacts,
  rules: StartRules,
  kinds: readonly HelpKind[],
  day: string,
): readonly StartLine[] {
  return START_ITEMS.flatMap((item) => {
    const own = kindsOf(item, rules).filter((kind) => kinds.includes(kind))
    const forAll = isForAll(item, facts, rules)
    if (!forAll && own.length === 0) return []
    const until = heldUntil(item, facts, rules)
    const done = isHeld(until, day)
    return {
      item,
      done,
      until: until === ALWAYS ? null : until,
      lapsesSoon: done && until !== null && until <= addDays(day, TOLD_DAYS),
      waitsFor: waitsFor(item),
      kinds: forAll ? [] : own,
    }
  })
}

/**
 * What a neighbour must hear of: what is missing, and what lapses within thirty days. The insurance is the city's, and told
 * to the city.
 *
 * @example linesToTell(startList({ takenOverUntil: null, asked: [], steps: [] }, rules, [], day)).map(({ item }) => item)
 *   // → ['note', 'agreement', 'code', 'identity']
 */
export const linesToTell = (lines: readonly StartLine[]): readonly StartLine[] =>
  lines.filter(({ item, done, lapsesSoon }) => item !== 'insurance' && (!done || lapsesSoon))

/** By which we know what was told: the same thing that lapses on another day is news. @example toldMark(line) // → 'note 2026-12-20' */
export const toldMark = ({ item, until }: StartLine): string => `${item} ${until ?? ''}`.trimEnd()

/**
 * The first day on which something of these lapses; `day` where something is missing already. Null when there is nothing.
 *
 * @example firstLapse(linesToTell(lines), '2026-12-01') // → '2026-12-20'
 */
export function firstLapse(lines: readonly StartLine[], day: string): string | null {
  return lines.length === 0 ? null : earliest(lines.map(({ done, until }) => (done && until ? until : day)))
}

/** So many days before the insurance ends, the administrators hear of it. */
const POLICY_TOLD_DAYS = 60

/**
 * Of the insurance of all neighbours: the last day, when that is near or past; empty when no policy was ever filled in.
 * Null when all is well, and where a city asks no insurance.
 *
 * @example policyToTell(USUAL_START_RULES, '2026-12-01') // → '' @example policyToTell({ ...rules, policy }, '2026-12-01') // → '2026-12-31'
 */
export function policyToTell(rules: StartRules, day: string): string | null {
  if (rules.asks.insurance.length === 0) return null
  if (!rules.policy) return ''
  return rules.policy.until <= addDays(day, POLICY_TOLD_DAYS) ? rules.policy.until : null
}

/**
 * The last day of a step that was done on a day; null when it does not lapse.
 *
 * @example lastDay('2026-01-31', 1) // → '2026-02-28'
 */
export function lastDay(doneOn: string, months: number | null): string | null {
  if (months === null) return null
  const [year = 0, month = 1, day = 1] = doneOn.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}

/**
 * Which version of a text was read on a day: before the day of the newest it was the one before.
 *
 * @example versionOn({ version: 2, since: '2026-12-01' }, '2026-11-30') // → 1
 */
export const versionOn = ({ version, since }: StartRules['texts']['note'], day: string): number =>
  day < since ? Math.max(1, version - 1) : version
