import type { Coefficients } from '@/domain/matching/chance/coefficients'
import type { RefitRefusal } from '@/domain/matching/chance/refit'

export interface RefitLine {
  readonly id: string
  readonly fittedAt: Date
  readonly asks: number
  readonly yeses: number
  /** Null: accepted. */
  readonly refusal: RefitRefusal | null
  readonly lossBefore: number | null
  readonly lossAfter: number | null
}

export interface ChanceShown {
  readonly inUse: {
    readonly coefficients: Coefficients
    readonly since: Date | null
    readonly asks: number
    readonly yeses: number
  }
  readonly published: Coefficients
  /** Below this number of answers a refit is refused. */
  readonly leastAsks: number
  /** The newest first. */
  readonly refits: readonly RefitLine[]
}
