import { DAY } from '../../kernel/time'
import type { Reason, ReasonKey } from '../chance/acceptance'

/** How often somebody says yes is told of nobody: that would be a grade of a person. */
type ToldKey = Exclude<ReasonKey, 'oftenYes' | 'seldomYes'>
export interface ToldReason extends Reason {
  readonly key: ToldKey
}

/**
 * The reasons that may stand on a screen.
 *
 * @example toldReasons([near, oftenYes]) // → [near]
 */
export const toldReasons = (reasons: readonly Reason[]): readonly ToldReason[] =>
  reasons.filter((one): one is ToldReason => one.key !== 'oftenYes' && one.key !== 'seldomYes')

/** What is told of a neighbour in a list. */
export type ApartKey = ToldKey | 'cameLast' | 'rested' | 'neverAsked'

export interface Fact {
  /** Stable key of the words `matching.apart.<key>`. */
  readonly key: ApartKey
  readonly values: Readonly<Record<string, string | number>>
}

export interface Compared {
  readonly id: string
  readonly reasons: readonly Reason[]
  /** Moment of the last ask, in milliseconds; null when never. */
  readonly lastAskedAt: number | null
  /** Came to this resident last, and is asked before everybody. */
  readonly cameLast: boolean
}

export interface Apart {
  /** True of everybody in the list, so said once. */
  readonly shared: readonly Fact[]
  readonly own: ReadonlyMap<string, readonly Fact[]>
}

/** What people ask first about somebody comes first. */
const ORDER: readonly ApartKey[] = [
  'cameLast',
  'helpedBefore',
  'near',
  'motherTongue',
  'preferredKind',
  'sharedTopic',
  'far',
  'severalSlots',
  'rested',
  'neverAsked',
  'askedLately',
  'visitsLately',
]
const MOST = 3
const RESTED_WEEKS = 2

/**
 * What sets each of these neighbours apart from the others, at most three things each, and what holds for all.
 * @param now milliseconds
 * @example both speak French, only the first helped before // → shared: [motherTongue], own: first → [helpedBefore]
 */
export function setApart(people: readonly Compared[], now: number): Apart {
  const facts = new Map(people.map((one) => [one.id, factsOf(one, now)]))
  const [first = [], ...others] = facts.values()
  const shared =
    people.length < 2 ? [] : first.filter((fact) => others.every((own) => own.some((one) => same(one, fact))))
  const own = [...facts].map(([id, all]): [string, readonly Fact[]] => [
    id,
    all.filter((fact) => !shared.some((one) => same(one, fact))).slice(0, MOST),
  ])
  return { shared, own: new Map(own) }
}

function factsOf({ reasons, lastAskedAt, cameLast }: Compared, now: number): Fact[] {
  // Who came last helped before: said once.
  const told = toldReasons(reasons).map(
    ({ key, values }): Fact => ({ key: cameLast && key === 'helpedBefore' ? 'cameLast' : key, values }),
  )
  return [...told, ...rest(lastAskedAt, now)].sort((a, b) => ORDER.indexOf(a.key) - ORDER.indexOf(b.key))
}

function rest(lastAskedAt: number | null, now: number): Fact[] {
  if (lastAskedAt === null) return [{ key: 'neverAsked', values: {} }]
  const weeks = Math.floor((now - lastAskedAt) / (7 * DAY))
  return weeks >= RESTED_WEEKS ? [{ key: 'rested', values: { weeks } }] : []
}

const same = (a: Fact, b: Fact) =>
  a.key === b.key && JSON.stringify(Object.entries(a.values)) === JSON.stringify(Object.entries(b.values))
