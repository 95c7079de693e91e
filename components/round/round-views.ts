import type { HelpRequestState } from '@/domain/help-request/help-request-states'
import type { HelpKind } from '@/domain/help-request/kinds'
import type { PartChoice, Timing } from '@/domain/help-request/timing'
import type { Reason } from '@/domain/matching/chance/acceptance'
import type { FailedClause } from '@/domain/matching/eligibility/clauses'
import type { Change } from '@/domain/matching/explanation/changes'
import type { PlanNote } from '@/domain/matching/explanation/plan-note'

interface Person {
  readonly id: string
  readonly name: string
}

export interface RoundNeighbour extends Person {
  /** Null while it is not known where this neighbour lives. */
  readonly walkMetres: number | null
  readonly walkIsEstimate: boolean
  /** Of the chosen one; the others are weighed the same way. */
  readonly reasons: readonly Reason[]
  /** Moment of the week, 0 … 20. */
  readonly moment: number | null
  readonly note: PlanNote | null
}

export interface RoundLine {
  readonly request: {
    readonly id: string
    readonly reference: string
    readonly state: HelpRequestState
    readonly kind: HelpKind | null
    readonly timing: Timing['kind'] | null
    readonly visitDate: string | null
    readonly dayPart: PartChoice | null
    readonly slots: number
  }
  readonly residentName: string
  readonly neighbourhood: string | null
  readonly complete: boolean
  readonly chosen: RoundNeighbour | null
  readonly others: readonly RoundNeighbour[]
  readonly nearMisses: readonly (Person & { readonly clauses: readonly FailedClause[] })[]
  readonly changed: readonly (Person & { readonly key: Change['key'] })[]
  readonly pinRefused: boolean
  /** Who helped the last time, when this is weekly help. */
  readonly last: Person | null
}

export interface RoundFigures {
  readonly helped: number
  readonly open: number
  readonly expectedYes: number
  readonly walkMetres: number
  readonly neighbours: number
  readonly busiest: number
}

export interface RoundShown {
  /** Too many rounds are being planned at this moment; then there is no plan. */
  readonly busy: boolean
  readonly lines: readonly RoundLine[]
  readonly before: RoundFigures
  readonly nearest: RoundFigures
  readonly plan: RoundFigures
}

/** What the form sends for one request: `request:first.second.third`. */
export function lineValue({ request, chosen, others }: RoundLine): string | null {
  if (!chosen) return null
  const ids = [chosen, ...others].slice(0, 3).map((one) => one.id)
  return `${request.id}:${ids.join('.')}`
}
