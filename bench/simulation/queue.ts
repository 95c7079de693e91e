export interface Timed {
  readonly at: number
}

/** A binary heap: earliest first; equal times in the order in which they came in. */
export class EventQueue<E extends Timed> {
  private readonly heap: { readonly event: E; readonly order: number }[] = []
  private arrivals = 0

  push(event: E): void {
    const entry = { event, order: this.arrivals++ }
    let at = this.heap.length
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = this.heap[parent]
      if (above === undefined || !before(entry, above)) break
      this.heap[at] = above
      at = parent
    }
    this.heap[at] = entry
  }

  pop(): E | undefined {
    const top = this.heap[0]
    const last = this.heap.pop()
    if (top === undefined || last === undefined || this.heap.length === 0) return top?.event
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      const left = this.heap[child]
      if (left === undefined) break
      const right = this.heap[child + 1]
      let best = left
      if (right !== undefined && before(right, left)) {
        best = right
        child++
      }
      if (!before(best, last)) break
      this.heap[at] = best
      at = child
    }
    this.heap[at] = last
    return top.event
  }
}

function before(a: { event: Timed; order: number }, b: { event: Timed; order: number }): boolean {
  return a.event.at < b.event.at || (a.event.at === b.event.at && a.order < b.order)
}
