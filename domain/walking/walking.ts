import { streetKey } from '@/domain/address'
import { type Line, streetLines } from './edge-line'
import type { WalkingGraph } from './graph'
import { type Position, straightMetres } from './position'
import { createReach } from './reach'
import { reachableLines } from './reachable-area'
import { edgesAtNodes, routeLine } from './route'
import { indexSegments } from './segment-index'
import { type Foothold, snap } from './snap'

/** A front door: where it is and the name of its street, which decides where its walk begins. */
export type Doorstep = Position & { readonly street?: string | undefined }

/**
 * Metres on foot. `estimate` means that the network could not answer: there is none, it has no street within
 * 80 m of one of the two (`off-network`), or they lie on two parts that are not joined (`island`).
 */
export type Walk =
  | { readonly metres: number; readonly source: 'network' }
  | { readonly metres: number; readonly source: 'estimate'; readonly reason: EstimateReason }
export type EstimateReason = 'no-network' | 'off-network' | 'island'

export type Walking = {
  /** Metres between two doorsteps, however far. */
  readonly metres: (from: Doorstep, to: Doorstep) => Walk
  /**
   * One to many, in the order of `targets`; null for a target more than `limit` metres away.
   * A doorstep object is looked up on the network once: pass the same objects again.
   */
  readonly toMany: (from: Doorstep, targets: readonly Doorstep[], limit: number) => (Walk | null)[]
  /** Whether a doorstep can walk on the network, and if not, why. */
  readonly standing: (at: Doorstep) => 'network' | EstimateReason
  /** The streets within so many metres on foot; null where `standing` is no network. */
  readonly reachable: (from: Doorstep, metres: number) => readonly Line[] | null
  /** The walk as a line; null where `metres` is an estimate. */
  readonly route: (from: Doorstep, to: Doorstep) => Line | null
  /** Every walkable piece around which a box fits that meets this one, for drawing; none without a network. */
  readonly streets: (southWest: Position, northEast: Position) => Line[]
}

/** On foot is longer than as the crow flies: the median of 1,000 real pairs, see the decision record. */
export const DETOUR = 1.35

/**
 * The way to ask for walking distance. The search space is reused between calls, so one `Walking` serves one
 * thread; calls do not overlap, because none of them waits.
 *
 * @param graph the city's network, or null when it has not imported one: everything is an estimate then.
 * @example createWalking(null).metres({ lat: 51, lon: 4 }, { lat: 51.001, lon: 4 })
 * // { metres: 150.1, source: 'estimate', reason: 'no-network' }
 */
export function createWalking(graph: WalkingGraph | null): Walking {
  const net = graph && { graph, index: indexSegments(graph), reach: createReach(graph) }
  const footholds = new WeakMap<Doorstep, { foothold: Foothold | null }>()

  function footholdOf(at: Doorstep): Foothold | null {
    const known = footholds.get(at)
    if (known) return known.foothold
    const foothold = net && snap(net.graph, net.index, at, streetKey(at.street ?? ''))
    footholds.set(at, { foothold })
    return foothold
  }

  let edgesAt: Uint32Array | undefined

  const islandOf = (at: Foothold) => net?.graph.island[net.graph.edgeFrom[at.edge] as number]

  function estimate(from: Doorstep, to: Doorstep, reason: EstimateReason): Walk {
    return { metres: straightMetres(from, to) * DETOUR, source: 'estimate', reason }
  }

  function toMany(from: Doorstep, targets: readonly Doorstep[], limit: number): (Walk | null)[] {
    const start = footholdOf(from)
    if (net && start) net.reach.spread(start, limit)
    return targets.map((to) => {
      const walk = walkTo(from, start, to)
      return walk.metres <= limit ? walk : null
    })
  }

  /** Infinity metres only for a target that `spread` stopped short of; its callers turn that into null. */
  function walkTo(from: Doorstep, start: Foothold | null, to: Doorstep): Walk {
    if (!net) return estimate(from, to, 'no-network')
    const end = footholdOf(to)
    if (!start || !end) return estimate(from, to, 'off-network')
    if (islandOf(start) !== islandOf(end)) return estimate(from, to, 'island')
    const { edgeFrom, edgeTo, edgeMetres } = net.graph
    const round = Math.min(
      net.reach.metresTo(edgeFrom[end.edge] as number) + end.along,
      net.reach.metresTo(edgeTo[end.edge] as number) + (edgeMetres[end.edge] as number) - end.along,
    )
    const along = start.edge === end.edge ? Math.abs(start.along - end.along) : Number.POSITIVE_INFINITY
    // Both doors to the street count: a deep front garden is walked too.
    return { metres: start.gap + Math.min(round, along) + end.gap, source: 'network' }
  }

  return {
    toMany,
    metres(from, to) {
      const [walk] = toMany(from, [to], Number.POSITIVE_INFINITY)
      // An unlimited search reaches all of its island, and another island is an estimate.
      if (!walk) throw new Error('an unlimited walk was cut off')
      return walk
    },
    standing(at) {
      if (!net) return 'no-network'
      const foothold = footholdOf(at)
      if (!foothold) return 'off-network'
      return islandOf(foothold) === 0 ? 'network' : 'island'
    },
    reachable(from, metres) {
      const start = footholdOf(from)
      return net && start ? reachableLines(net.graph, net.reach, start, metres) : null
    },
    route(from, to) {
      const [start, end] = [footholdOf(from), footholdOf(to)]
      if (!net || !start || !end || islandOf(start) !== islandOf(end)) return null
      net.reach.spread(start, Number.POSITIVE_INFINITY)
      edgesAt ??= edgesAtNodes(net.graph)
      return routeLine(net.graph, edgesAt, net.reach, { from: start, to: end })
    },
    streets: (southWest, northEast) => (net ? streetLines(net.graph, southWest, northEast) : []),
  }
}
