import type { Edge } from './edges'
import type { RoundVolunteer } from './round-input'

/** What one way of dividing comes to. The walk alone would make the nearest look best, so it never stands alone. */
export interface Figures {
  readonly helped: number
  readonly open: number
  /** Yeses to be expected of the first asks. */
  readonly expectedYes: number
  readonly walkMetres: number
  /** How many different neighbours are asked. */
  readonly neighbours: number
  /** Most visits of one person in four weeks, those of this round included. */
  readonly busiest: number
}

/** @param chosen per request the neighbour, or null when it stays open */
export function figuresOf(chosen: readonly (Edge | null)[], volunteers: readonly RoundVolunteer[]): Figures {
  const edges = chosen.filter((edge) => edge !== null)
  const planned = new Map<string, number>()
  for (const { volunteer } of edges) planned.set(volunteer, (planned.get(volunteer) ?? 0) + 1)
  return {
    helped: edges.length,
    open: chosen.length - edges.length,
    expectedYes: edges.reduce((sum, { probability }) => sum + probability, 0),
    walkMetres: edges.reduce((sum, { walked }) => sum + walked, 0),
    neighbours: planned.size,
    busiest: Math.max(0, ...volunteers.map(({ id, visits28 }) => visits28 + (planned.get(id) ?? 0))),
  }
}
