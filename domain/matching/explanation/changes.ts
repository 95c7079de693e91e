/** What the coordinator changed in the order that was proposed. */
export interface Change {
  readonly volunteer: string
  /** Stable key of the sentence `matching.changed.<key>`. */
  readonly key: 'pinned' | 'forbidden' | 'moved'
  /** Places count from 1. */
  readonly values: Readonly<Record<string, number>>
}

/**
 * The difference between the proposed order and what the coordinator made of it: as few moves as explain it, so
 * that one person lifted to the top is one line and not a move of everyone below.
 * @param pinned volunteers who must be asked; @param forbidden who must not
 * @example changes(['a', 'b', 'c'], ['c', 'a', 'b']) // c moved from 3 to 1, and nothing else
 */
export function changes(
  proposed: readonly string[],
  chosen: readonly string[],
  pinned: readonly string[] = [],
  forbidden: readonly string[] = [],
): readonly Change[] {
  const result: Change[] = [
    ...pinned.toSorted().map((volunteer): Change => ({ volunteer, key: 'pinned', values: {} })),
    ...forbidden.toSorted().map((volunteer): Change => ({ volunteer, key: 'forbidden', values: {} })),
  ]
  const before = proposed.filter((one) => chosen.includes(one))
  const after = chosen.filter((one) => proposed.includes(one))
  const still = longestRising(after.map((one) => before.indexOf(one)))
  after.forEach((volunteer, index) => {
    if (still.has(before.indexOf(volunteer))) return
    const from = proposed.indexOf(volunteer) + 1
    result.push({ volunteer, key: 'moved', values: { from, to: index + 1 } })
  })
  return result
}

/** The values of a longest rising subsequence: these people kept their order. */
function longestRising(values: readonly number[]): ReadonlySet<number> {
  const best: number[][] = []
  values.forEach((value, index) => {
    let longest: number[] = []
    for (let k = 0; k < index; k++) {
      const chain = best[k] ?? []
      if ((chain.at(-1) ?? Number.POSITIVE_INFINITY) < value && chain.length > longest.length) longest = chain
    }
    best.push([...longest, value])
  })
  return new Set(best.reduce((a, b) => (b.length > a.length ? b : a), []))
}
