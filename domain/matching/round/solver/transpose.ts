import type { RoundInstance } from './solver-types'

/** Which requests could use a slot: the rows of a round turned into columns. */
export interface Transpose {
  /** Arcs of slot g are arc[start[g]] … arc[start[g+1]-1]. */
  readonly start: Int32Array
  readonly arc: Int32Array
  /** The request that each arc belongs to. */
  readonly request: Int32Array
}

/** Linear in the arcs, by counting. */
export function transpose({ requests, arcStart, arcSlot, slotVolunteer }: RoundInstance): Transpose {
  const start = new Int32Array(slotVolunteer.length + 1)
  const arc = new Int32Array(arcSlot.length)
  const request = new Int32Array(arcSlot.length)
  for (const slot of arcSlot) start[slot] = (start[slot] as number) + 1
  let sum = 0
  for (let slot = 0; slot < start.length; slot++) {
    sum += start[slot] as number
    start[slot] = sum
  }
  for (let row = requests - 1; row >= 0; row--) {
    for (let k = (arcStart[row + 1] as number) - 1; k >= (arcStart[row] as number); k--) {
      const slot = arcSlot[k] as number
      const place = (start[slot] as number) - 1
      start[slot] = place
      arc[place] = k
      request[k] = row
    }
  }
  return { start, arc, request }
}
