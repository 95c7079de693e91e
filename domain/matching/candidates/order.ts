/**
 * What one more ask costs the person asked, beside the ask itself. It grows with the asks of a month, and with
 * the square of those beyond three, since who is asked more often grows tired and leaves; and with the square of
 * the visits of three months, so that the willing are not worn out. A longer look at the visits shares
 * them better than a short one, in which most of the differences are chance.
 */
export const ASK_COST = { ask30: 0.2, freeAsks30: 3, beyondSquared: 0.02, visit90Squared: 0.072 } as const

/** What somebody was asked and did lately. */
export interface Load {
  readonly asks30: number
  readonly visits90: number
}

export interface Ordered extends Load {
  readonly probability: number
  /** Null while no walk is known. */
  readonly walkMetres: number | null
  readonly id: string
  /** Came to this resident last, and well: asked before everybody else, whatever the score. */
  readonly cameLast?: boolean
}

/** The two parts of what an ask costs beyond itself. */
export function askCostParts(who: Load): { readonly asks: number; readonly visits: number } {
  const beyond = Math.max(0, who.asks30 - ASK_COST.freeAsks30)
  return {
    asks: ASK_COST.ask30 * who.asks30 + ASK_COST.beyondSquared * beyond ** 2,
    visits: ASK_COST.visit90Squared * who.visits90 ** 2,
  }
}

/** @example askCost({ asks30: 4, visits90: 0 }) === 1.82 */
export function askCost(who: Load): number {
  const { asks, visits } = askCostParts(who)
  return 1 + asks + visits
}

/**
 * The order score: the chance of a yes for what the ask costs. Higher goes first.
 * @example orderScore({ probability: 0.28, asks30: 2, visits90: 0 }) === 0.2
 */
export function orderScore(who: Load & Pick<Ordered, 'probability'>): number {
  return who.probability / askCost(who)
}

type Walked = Pick<Ordered, 'walkMetres'>

/** Shortest walk first; who has none comes last. @example [{ walkMetres: null }, { walkMetres: 300 }].toSorted(byWalk) // → 300 first */
export function byWalk(a: Walked, b: Walked): number {
  return (a.walkMetres ?? Number.MAX_VALUE) - (b.walkMetres ?? Number.MAX_VALUE)
}

/**
 * The neighbour of last time first, as long as the hard rules let them be asked. Then best score; then fewest asks,
 * shortest walk, id: the same people always stand in the same order.
 */
export function compareOrder(a: Ordered, b: Ordered): number {
  return (
    Number(b.cameLast ?? false) - Number(a.cameLast ?? false) ||
    orderScore(b) - orderScore(a) ||
    a.asks30 - b.asks30 ||
    byWalk(a, b) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}
