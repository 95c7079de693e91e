import type { RoundInstance } from './solver-types'

/** Work that simplex takes per node of the network with one arc a node; one arc read by a search is 1. */
const PER_NODE = 200
/** The same where so many requests share a slot that the first plan of simplex is nearly the last. */
const PER_NODE_SHARED = 40
const SHARED = 4
/** Beyond so many arcs a node, more of them make simplex no slower: it stops at the first good one. */
const DENSE = 30
/** Bids may read a row five times before any search; that says nothing about searches. */
const ROWS_BY_BIDS = 4
/** Too little work to judge by, at least in share of what simplex takes and in work. */
const GLIMPSE = 0.05
const LEAST_GLIMPSE = 100_000
/** Hopeless: the searches to come would take so many times what simplex takes. */
const HOPELESS = 4

/**
 * How long searching goes on before simplex takes over. Searches are near-linear on cities, and hopeless where all are
 * eligible for all, where many hold one slot, or where every place is needed; simplex takes about as long for all
 * of these. So searching may last as long as simplex would at its best: then both together take at most about
 * twice the better one. And it ends sooner where its beginning shows the end: searches that grow with all who
 * are seated grow as the square, so what the first tenth cost comes back a hundredfold.
 *
 * @example a city of 5,000 requests contended by 2,000 neighbours uses a quarter of its patience
 */
export class Patience {
  private readonly limit: number
  private readonly glimpse: number

  constructor(private readonly instance: RoundInstance) {
    const arcs = instance.arcSlot.length
    const slots = instance.slotVolunteer.length
    const nodes = 2 * instance.requests + slots + 1
    const perNode = instance.requests > SHARED * slots ? PER_NODE_SHARED : PER_NODE
    this.limit = 3 * arcs + perNode * nodes * Math.min(DENSE, arcs / nodes) ** 0.75
    this.glimpse = Math.max(LEAST_GLIMPSE, GLIMPSE * this.limit)
  }

  /** `work` of the searches and bids for the first `seated` requests, which have `arcs` arcs together. */
  isOut(work: number, seated: number, arcs: number): boolean {
    if (work > this.limit) return true
    const searching = work - ROWS_BY_BIDS * arcs
    if (searching < this.glimpse) return false
    return searching * (this.instance.requests / seated) ** 2 > HOPELESS * this.limit
  }
}
