import type { Coefficients } from '@/domain/matching/chance/coefficients'
import type { CityColumns } from '@/domain/matching/city/city-columns'
import type { RoundNeed, RoundPlan } from '@/domain/matching/round/plan-round'

/** A round to plan, in a message between threads. */
export interface RoundJob {
  readonly id: number
  /** Null when the thread has this version of the city already. */
  readonly city: CityColumns | null
  /** The network of streets, left out when the thread has it already; null without one. */
  readonly network?: Uint8Array | null
  readonly needs: readonly RoundNeed[]
  readonly coefficients: Coefficients
  /** Epoch milliseconds. */
  readonly now: number
}

export type RoundAnswer = { readonly id: number } & (
  | { readonly plan: RoundPlan }
  | { readonly fault: string }
)
