import { askCost, askCostParts, type Ordered, orderScore } from '../candidates/order'
import type { Chance, ReasonKey } from '../chance/acceptance'

/** What decided between a neighbour and the one directly above. */
export type PlaceKey =
  | 'first'
  | 'cameLast'
  | 'distance'
  | 'motherTongue'
  | 'preferredKind'
  | 'helpedBefore'
  | 'severalSlots'
  | 'sharedTopic'
  | 'asked'
  | 'visits'
  | 'history'
  | 'equal'

export interface Place {
  /** Stable key of the sentence `matching.place.<key>`. */
  readonly key: PlaceKey
  readonly values: Readonly<Record<string, string | number>>
  /** How many times the score of the one above is higher; 1 for the first, for equals, and under who came last. */
  readonly timesBehind: number
}

interface Placed extends Ordered {
  readonly chance: Chance
}

const TOPIC: Readonly<Record<ReasonKey, Exclude<PlaceKey, 'first' | 'cameLast' | 'equal'>>> = {
  near: 'distance',
  far: 'distance',
  motherTongue: 'motherTongue',
  preferredKind: 'preferredKind',
  helpedBefore: 'helpedBefore',
  severalSlots: 'severalSlots',
  sharedTopic: 'sharedTopic',
  askedLately: 'asked',
  visitsLately: 'visits',
  oftenYes: 'history',
  seldomYes: 'history',
}

/** Effects per topic on the log of the order score: the chance by its reasons, the ask cost by its two parts. */
function effects(who: Placed): Map<PlaceKey, number> {
  const byTopic = new Map<PlaceKey, number>()
  const add = (topic: PlaceKey, effect: number) => byTopic.set(topic, (byTopic.get(topic) ?? 0) + effect)
  for (const reason of who.chance.reasons) add(TOPIC[reason.key], reason.effect)
  const { asks, visits } = askCostParts(who)
  if (asks + visits > 0) {
    const total = Math.log(askCost(who))
    add('asked', (-total * asks) / (asks + visits))
    add('visits', (-total * visits) / (asks + visits))
  }
  return byTopic
}

/**
 * Why someone stands below the one above: the topic that speaks most for the other.
 * @example both the same but 640 m against 1.2 km: { key: 'distance', values: {}, … }
 */
export function placeAfter(who: Placed, above: Placed | undefined): Place {
  if (above === undefined) return { key: 'first', values: {}, timesBehind: 1 }
  if (above.cameLast && !who.cameLast) return { key: 'cameLast', values: {}, timesBehind: 1 }
  const mine = effects(who)
  const theirs = effects(above)
  let key: PlaceKey = 'equal'
  let gap = 1e-9
  for (const topic of new Set(Object.values(TOPIC))) {
    const difference = (theirs.get(topic) ?? 0) - (mine.get(topic) ?? 0)
    if (difference > gap) {
      gap = difference
      key = topic
    }
  }
  return { key, values: placeValues(key, who, above), timesBehind: orderScore(above) / orderScore(who) }
}

function placeValues(key: PlaceKey, who: Placed, above: Placed): Place['values'] {
  if (key === 'asked') return { asks: who.asks30, other: above.asks30 }
  if (key === 'visits') return { visits: who.visits90, other: above.visits90 }
  return {}
}
