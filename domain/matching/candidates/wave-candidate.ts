import type { WaveCandidate } from '../waves/contract'
import type { RankedCandidate } from './rank'

/** A ranked neighbour as `planWave` wants one, with the volunteer's own limit of asks. */
export function waveCandidate({ volunteer, walkMetres, chance }: RankedCandidate): WaveCandidate {
  return {
    volunteer: volunteer.id,
    probability: chance.probability,
    walkMetres: walkMetres ?? 0,
    openAsks: volunteer.openAsks,
    asks14: volunteer.asks14,
    visits28: volunteer.visits28,
    asks30: volunteer.asks30,
    visits90: volunteer.visits90,
    asks14Limit: volunteer.lowerLimitAsks14,
  }
}
