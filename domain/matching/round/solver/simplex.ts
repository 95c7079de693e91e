import { AT_CAPACITY, AT_ZERO, Entering, IN_TREE } from './entering'
import type { FlowNetwork } from './flow-network'

/**
 * Primal network simplex for a round: the method for inputs on which single searches go far, such
 * as dense tables without any locality. Starts from `FirstPlan`.
 *
 * The tree stays strongly feasible (each node could still send flow to the root), so the method
 * cannot cycle, whatever the ties.
 * Source: Cunningham 1976; pivots by blocks of arcs after Grigoriadis 1986.
 */
export class Simplex {
  readonly flow: Int32Array
  /** Potential of each node, 0 at the root. Exact: below nodes · 2^29 < 2^53. */
  readonly potential: Float64Array
  private readonly state: Int8Array
  private readonly parent: Int32Array
  private readonly parentArc: Int32Array
  private readonly depth: Int32Array
  private readonly firstChild: Int32Array
  private readonly nextSibling: Int32Array
  private readonly previousSibling: Int32Array
  private readonly entering: Entering
  /** Nodes looked at by pivots so far. */
  private steps = 0

  constructor(private readonly network: FlowNetwork) {
    const { nodes, arcs } = network
    this.flow = new Int32Array(arcs)
    this.potential = new Float64Array(nodes)
    this.entering = new Entering(network, this.potential)
    this.state = this.entering.state
    this.parent = new Int32Array(nodes).fill(-1)
    this.parentArc = new Int32Array(nodes).fill(-1)
    this.depth = new Int32Array(nodes)
    this.firstChild = new Int32Array(nodes).fill(-1)
    this.nextSibling = new Int32Array(nodes).fill(-1)
    this.previousSibling = new Int32Array(nodes).fill(-1)
    for (let node = nodes - 2; node >= 0; node--) this.plant(node)
    network.treeArc.forEach((arc, node) => {
      if (arc >= 0) this.flow[arc] = network.treeFlow[node] as number
    })
    for (const arc of network.usedVisits) {
      this.flow[arc] = 1
      this.state[arc] = AT_CAPACITY
    }
  }

  /** Runs to the optimum and leaves flow and potentials. */
  run(): void {
    const { entering } = this
    for (let arc = entering.next(); arc >= 0; arc = entering.next()) {
      this.pivot(arc)
      entering.balance(this.steps)
    }
  }

  /** Hangs a node in the first tree, its way to the root first. */
  private plant(node: number): void {
    const { network, parentArc } = this
    const arc = network.treeArc[node] as number
    if (arc < 0 || (parentArc[node] as number) >= 0) return
    const up = network.to[arc] as number
    if (up !== network.root) this.plant(up)
    this.state[arc] = IN_TREE
    this.attach(node, up, arc)
    this.depth[node] = (this.depth[up] as number) + 1
    this.potential[node] = (this.potential[up] as number) - (network.cost[arc] as number)
  }

  private pivot(entering: number): void {
    const { flow, state, parent, parentArc, depth } = this
    const { from, to, capacity } = this.network
    const forward = (state[entering] as number) === AT_ZERO
    const first = (forward ? from[entering] : to[entering]) as number
    const second = (forward ? to[entering] : from[entering]) as number
    let change = capacity[entering] as number
    let leaving = -1
    let onFirst = false
    let a = first
    let b = second
    // Ties are broken for the last blocking arc of the cycle, which keeps the tree strongly feasible.
    let steps = 0
    while (a !== b) {
      steps++
      const up = (depth[a] as number) >= (depth[b] as number)
      const node = up ? a : b
      const arc = parentArc[node] as number
      const gives = ((from[arc] as number) === node) === up
      const room = gives ? (flow[arc] as number) : (capacity[arc] as number) - (flow[arc] as number)
      if (up) {
        if (room < change) {
          change = room
          leaving = node
          onFirst = true
        }
        a = parent[a] as number
      } else {
        if (room <= change) {
          change = room
          leaving = node
          onFirst = false
        }
        b = parent[b] as number
      }
    }
    this.steps += steps
    this.augment(entering, forward, first, second, a, change)
    if (leaving < 0) {
      state[entering] = -(state[entering] as number)
      return
    }
    const out = parentArc[leaving] as number
    state[out] = (flow[out] as number) === 0 ? AT_ZERO : AT_CAPACITY
    state[entering] = IN_TREE
    if (onFirst) this.rehang(first, second, leaving, entering)
    else this.rehang(second, first, leaving, entering)
  }

  private augment(
    entering: number,
    forward: boolean,
    first: number,
    second: number,
    join: number,
    change: number,
  ): void {
    if (change === 0) return
    const { flow, parent, parentArc } = this
    const { from } = this.network
    flow[entering] = (flow[entering] as number) + (forward ? change : -change)
    for (let node = first; node !== join; node = parent[node] as number) {
      const arc = parentArc[node] as number
      flow[arc] = (flow[arc] as number) + ((from[arc] as number) === node ? -change : change)
    }
    for (let node = second; node !== join; node = parent[node] as number) {
      const arc = parentArc[node] as number
      flow[arc] = (flow[arc] as number) + ((from[arc] as number) === node ? change : -change)
    }
  }

  /** Cuts the branch at `leaving`, turns it over so that `inside` is on top, and hangs it on `outside`. */
  private rehang(inside: number, outside: number, leaving: number, entering: number): void {
    let node = inside
    let above = outside
    let arc = entering
    for (;;) {
      const oldAbove = this.parent[node] as number
      const oldArc = this.parentArc[node] as number
      this.detach(node)
      this.attach(node, above, arc)
      if (node === leaving) break
      above = node
      arc = oldArc
      node = oldAbove
    }
    const { from, cost } = this.network
    const gap = (this.potential[outside] as number) - (this.potential[inside] as number)
    const price = cost[entering] as number
    this.shift(inside, gap + ((from[entering] as number) === inside ? -price : price))
  }

  /** Adds to the potentials of a whole branch and sets its depths. */
  private shift(top: number, by: number): void {
    const { potential, depth, parent, firstChild, nextSibling } = this
    let node = top
    let steps = 0
    for (;;) {
      steps++
      potential[node] = (potential[node] as number) + by
      depth[node] = (depth[parent[node] as number] as number) + 1
      let next = firstChild[node] as number
      if (next < 0) {
        while (node !== top && (nextSibling[node] as number) < 0) node = parent[node] as number
        if (node === top) break
        next = nextSibling[node] as number
      }
      node = next
    }
    this.steps += steps
  }

  private attach(node: number, above: number, arc: number): void {
    const sibling = this.firstChild[above] as number
    this.parent[node] = above
    this.parentArc[node] = arc
    this.firstChild[above] = node
    this.nextSibling[node] = sibling
    this.previousSibling[node] = -1
    if (sibling >= 0) this.previousSibling[sibling] = node
  }

  private detach(node: number): void {
    const next = this.nextSibling[node] as number
    const previous = this.previousSibling[node] as number
    if (previous >= 0) this.nextSibling[previous] = next
    else this.firstChild[this.parent[node] as number] = next
    if (next >= 0) this.previousSibling[next] = previous
  }
}
