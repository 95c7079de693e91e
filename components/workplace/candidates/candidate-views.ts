import type { Reason } from '@/domain/matching/chance/acceptance'
import type { FailedClause } from '@/domain/matching/eligibility/clauses'
import type { Place } from '@/domain/matching/explanation/place'
import type { RoughDistance } from '@/domain/offer/rough-distance'

interface Person {
  readonly id: string
  readonly name: string
  /** Null while it is not known where this neighbour lives. */
  readonly walkMetres: number | null
  readonly walkIsEstimate: boolean
}

export interface CandidateShown extends Person {
  /** What this neighbour would read of the way. */
  readonly toldDistance: RoughDistance
  readonly reasons: readonly Reason[]
  readonly place: Place
  readonly asks14: number
  readonly visits28: number
  readonly openAsks: number
  readonly lastAskedAt: number | null
  /** Came to this resident last, and is asked first. */
  readonly cameLast: boolean
}

export interface LeftOutShown extends Person {
  readonly clauses: readonly FailedClause[]
}
