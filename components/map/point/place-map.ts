import { api } from '@/domain/site/addresses'
import type { Line } from '@/domain/walking'
import type { Background } from '../map-views'

/** The map around a point or of a quarter; see `map.around`. */
export interface PlaceMap {
  /** What the point lies by; null without one, and outside the city. */
  readonly near: string | null
  readonly background: Background
  /** Of streets; of quarters when all of the city is shown. */
  readonly names: readonly StreetName[]
  readonly houses: Line
}

export interface StreetName {
  readonly name: string
  readonly lat: number
  readonly lon: number
}

/** Null when it fails: the quarter does the work then. */
export async function placeMap(
  asked: { readonly quarter: string; readonly point: string },
  signal: AbortSignal,
): Promise<PlaceMap | null> {
  try {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(api.place, { method: 'POST', headers, body: JSON.stringify(asked), signal })
    return answer.ok ? ((await answer.json()) as PlaceMap) : null
  } catch {
    return null
  }
}
