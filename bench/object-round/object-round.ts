import type { Coefficients } from '@/domain/matching/chance/coefficients'
import type { RequestFacts, VolunteerFacts } from '@/domain/matching/eligibility/matching-facts'
import { OTHERS } from '@/domain/matching/round/planned'
import type { Walking } from '@/domain/walking'
import { type Edge, edgesOf, nearMissesOf } from './edges'
import { figuresOf } from './figures'
import { nearestFirst } from './nearest-first'
import { type PlannedNeighbour, type RoundRow, roundVolunteers, solvedRound } from './solve'

/** A request of a round with the coordinator's choices; people by their ids. */
export interface Wish {
  readonly request: RequestFacts
  readonly street: string | undefined
  readonly pinned: string | null
  readonly forbidden: readonly string[]
  readonly lastHelper: string | null
}

export interface Neighbourly {
  readonly facts: VolunteerFacts
  readonly street: string | undefined
}

interface Using {
  readonly walking: Walking
  readonly coefficients: Coefficients
  readonly now: number
}

/**
 * A round as it was made before the city stood in columns: every pair an object. The reference for the plan that the
 * product makes, and the measure of what it costs.
 */
export function objectRound(wishes: readonly Wish[], people: readonly Neighbourly[], using: Using) {
  const neighbours = people.map(({ facts, street }) => ({
    facts,
    door: facts.point && { ...facts.point, street },
  }))
  const farthest = Math.max(0, ...people.map(({ facts }) => facts.radiusMetres))
  const from = ({ request: { lat, lon }, street }: Wish) => ({ lat, lon, street })
  const left = wishes.map((wish) =>
    edgesOf(wish.request, from(wish), neighbours, { ...using, farthest }).filter(
      (one) => !wish.forbidden.includes(one.volunteer),
    ),
  )
  const rows = wishes.map(({ request, pinned, lastHelper }, i): RoundRow => {
    const edges = left[i] ?? []
    const pin = edges.find((one) => one.volunteer === pinned)
    return { request, edges: pin ? [pin] : edges, pinned: pin?.volunteer ?? null, lastHelper }
  })
  const volunteers = roundVolunteers(rows, new Map(people.map(({ facts }) => [facts.id, facts])))
  const solved = solvedRound(rows, volunteers)
  const shown = (edge: Edge, planned: PlannedNeighbour | null) => ({
    who: edge.volunteer,
    walkMetres: edge.walkMetres,
    walkIsEstimate: edge.walkIsEstimate,
    probability: edge.probability,
    moment: planned?.moment ?? null,
    note: planned?.note ?? null,
  })
  const lines = wishes.map((wish, i) => {
    const [row, planned] = [rows[i], solved[i] ?? []]
    const chosen = planned.find((one) => one.chosen)
    const pinHeld = row !== undefined && row.pinned !== null
    const rest = (left[i] ?? []).filter((one) => one.volunteer !== row?.pinned).slice(0, OTHERS)
    return {
      chosen: chosen ? shown(chosen.edge, chosen) : null,
      others: pinHeld
        ? rest.map((edge) => shown(edge, null))
        : planned.filter((one) => !one.chosen).map((one) => shown(one.edge, one)),
      nearMisses: chosen
        ? []
        : nearMissesOf(wish.request, from(wish), neighbours, { ...using, farthest }).map(
            (one) => one.volunteer,
          ),
      pinHeld,
    }
  })
  const edges = rows.map((row) => row.edges)
  return {
    lines,
    before: figuresOf([], volunteers),
    nearest: figuresOf(nearestFirst(edges, volunteers), volunteers),
    plan: figuresOf(
      solved.map((planned) => planned.find((one) => one.chosen)?.edge ?? null),
      volunteers,
    ),
  }
}
