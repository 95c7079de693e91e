import { DETOUR, type Position, straightMetres } from '../walking'
import { planeAround } from '../walking/position'

/** Distance as an offer may tell it: wide steps. */
export const ROUGH_DISTANCES = ['around', 'near', 'walk', 'far'] as const
export type RoughDistance = (typeof ROUGH_DISTANCES)[number]

/** @example roughDistance(640) // → 'near', less than a kilometre */
export function roughDistance(metres: number | null): RoughDistance {
  if (metres === null) return 'far'
  if (metres < 500) return 'around'
  if (metres < 1000) return 'near'
  return metres < 2000 ? 'walk' : 'far'
}

const NEAREST_ASIDE = 150
const FURTHEST_ASIDE = 300

/**
 * A point 150 to 300 metres beside a home, the same one for the same two numbers.
 *
 * @param turn direction, from 0 to 1 once around.
 * @param share how far, from 0 to 1.
 * @example pointBeside({ lat: 51, lon: 4 }, 0, 0) // → { lat: 51.00135, lon: 4 }, 150 m to the north
 */
export function pointBeside(home: Position, turn: number, share: number): Position {
  const metres = NEAREST_ASIDE + (FURTHEST_ASIDE - NEAREST_ASIDE) * share
  const angle = 2 * Math.PI * turn
  const { kx, ky } = planeAround(home)
  return { lat: home.lat + (metres * Math.cos(angle)) / ky, lon: home.lon + (metres * Math.sin(angle)) / kx }
}

/**
 * What an offer tells of the way: the walk, as if it ended at the point beside the home. Steps alone would not do:
 * neighbours who put their heads together, or one who moves often, know where a step begins, and enough of such
 * circles meet in one door. These meet beside it, and nobody knows on which side.
 *
 * @example a walk of 480 m to a home of which the point beside lies 222 m further on: 'near', not 'around'
 */
export function toldDistance(way: {
  /** The real way on foot. */
  walkMetres: number
  home: Position
  door: Position
  beside: Position
}): RoughDistance {
  const shift = straightMetres(way.door, way.beside) - straightMetres(way.door, way.home)
  return roughDistance(way.walkMetres + DETOUR * shift)
}
