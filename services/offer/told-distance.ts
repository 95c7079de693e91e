import type { RankedCandidate } from '@/domain/matching/candidates/rank'
import { pointBeside, type RoughDistance, roughDistance, toldDistance } from '@/domain/offer/rough-distance'
import type { Position } from '@/domain/walking'
import { fixedShares } from '../gate/secret'

/** What an offer to this neighbour tells of the way. The point beside a home is always the same, also for a new request. */
export function distanceToTell(
  home: Position,
  candidate: Pick<RankedCandidate, 'volunteer' | 'walkMetres'>,
): RoughDistance {
  const [turn, share] = fixedShares(`beside:${home.lat.toFixed(5)},${home.lon.toFixed(5)}`)
  const { volunteer, walkMetres } = candidate
  const { point: door } = volunteer
  if (door === null || walkMetres === null) return roughDistance(null)
  return toldDistance({ walkMetres, home, door, beside: pointBeside(home, turn, share) })
}
