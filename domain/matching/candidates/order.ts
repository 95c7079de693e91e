/**
 * What one more ask costs the person asked. It grows with the asks of two weeks, and with the square of the visits
 * of four: a first visit weighs little, a fourth much, so that the willing are not worn out.
 */
export const ASK_COST = { ask14: 0.25, visit28Squared: 0.6 } as const

export interface Ordered {
  readonly probability: number
  readonly asks14: number
  readonly visits28: number
  readonly walkMetres: number
  readonly id: string
}

type Scored = Pick<Ordered, 'probability' | 'asks14' | 'visits28'>

/** @example askCost({ asks14: 2, visits28: 1 }) === 2.1 */
export function askCost(who: Pick<Ordered, 'asks14' | 'visits28'>): number {
  return 1 + ASK_COST.ask14 * who.asks14 + ASK_COST.visit28Squared * who.visits28 ** 2
}

/**
 * The order score: the chance of a yes for what the ask costs. Higher goes first.
 * @example orderScore({ probability: 0.21, asks14: 2, visits28: 1 }) === 0.1
 */
export function orderScore(who: Scored): number {
  return who.probability / askCost(who)
}

/** Best score first; then fewest asks, shortest walk, id: the same people always stand in the same order. */
export function compareOrder(a: Ordered, b: Ordered): number {
  return (
    orderScore(b) - orderScore(a) ||
    a.asks14 - b.asks14 ||
    a.walkMetres - b.walkMetres ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}
