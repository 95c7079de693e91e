/** What one more ask costs the person asked: grows with how often this neighbour was asked and went lately. */
export const ASK_COST = { ask14: 0.35, visit28: 0.25, v2: 0, pp: 1, e: 0 }

export interface Ordered {
  readonly probability: number
  readonly asks14: number
  readonly visits28: number
  readonly walkMetres: number
  readonly id: string
  readonly needed28?: number
}

/**
 * The order score s = p / (1 + 0.35 · asks14 + 0.25 · visits28). Higher goes first.
 * @example orderScore({ probability: 0.3, asks14: 2, visits28: 0 }) === 0.3 / 1.7
 */
export function orderScore(
  who: Pick<Ordered, 'probability' | 'asks14' | 'visits28' | 'needed28'>,
  fairness = 1,
): number {
  const cost =
    1 + ASK_COST.ask14 * who.asks14 + ASK_COST.visit28 * who.visits28 + ASK_COST.v2 * who.visits28 ** 2
  return who.probability ** ASK_COST.pp / cost ** fairness
}

/** Best score first; then fewest asks, shortest walk, id: the same people always stand in the same order. */
export function compareOrder(a: Ordered, b: Ordered, fairness = 1): number {
  return (
    orderScore(b, fairness) - orderScore(a, fairness) ||
    a.asks14 - b.asks14 ||
    a.walkMetres - b.walkMetres ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}
