import type { FlowNetwork } from './flow-network'

export const IN_TREE = 0
export const AT_ZERO = 1
export const AT_CAPACITY = -1

/** A block is never smaller or larger than so many times √arcs. */
const LEAST = 0.4
const MOST = 3
/** One node of a pivot takes as long as so many arcs of a block. */
const STEP = 2
/** Pivots after which the block is measured again. */
const EVERY = 64

/**
 * Which arc enters the tree next: the worst one of the first block that has any, going round.
 *
 * A larger block finds better arcs, so fewer pivots; a smaller one finds them sooner. Where trees are deep a pivot is
 * dear, where they are flat the search is. So the block grows and shrinks until both take about as long.
 */
export class Entering {
  readonly state: Int8Array
  private readonly root: number
  private block: number
  private nextArc = 0
  private scanned = 0
  private pivots = 0
  private stepsBefore = 0

  constructor(
    private readonly network: FlowNetwork,
    private readonly potential: Float64Array,
  ) {
    this.state = new Int8Array(network.arcs).fill(AT_ZERO)
    this.root = Math.max(50, Math.sqrt(network.arcs))
    this.block = Math.floor(this.root)
  }

  /** -1 at the optimum. */
  next(): number {
    const { state, potential, block } = this
    const { from, to, cost, arcs } = this.network
    let arc = this.nextArc
    let worst = 0
    let entering = -1
    for (let left = arcs; left > 0; ) {
      const stop = Math.min(arcs, arc + Math.min(block, left))
      left -= stop - arc
      this.scanned += stop - arc
      for (; arc < stop; arc++) {
        const reduced =
          (state[arc] as number) *
          ((cost[arc] as number) +
            (potential[from[arc] as number] as number) -
            (potential[to[arc] as number] as number))
        if (reduced < worst) {
          worst = reduced
          entering = arc
        }
      }
      if (arc === arcs) arc = 0
      if (entering >= 0) break
    }
    this.nextArc = arc
    return entering
  }

  /** Fits the block to what pivots cost; `steps` are all nodes that pivots have looked at. */
  balance(steps: number): void {
    if (++this.pivots % EVERY !== 0) return
    const pivoting = STEP * (steps - this.stepsBefore)
    if (pivoting > 1.5 * this.scanned) this.block = Math.floor(Math.min(MOST * this.root, this.block * 1.25))
    else if (1.5 * pivoting < this.scanned)
      this.block = Math.ceil(Math.max(LEAST * this.root, this.block * 0.8))
    this.stepsBefore = steps
    this.scanned = 0
  }
}
