import { localDate } from '../kernel/time'
import { type Rhythm, seriesDays, slotOf, visitHours } from './series'
import { VISIT, type VisitState } from './visit-states'

interface Span {
  readonly from: Date
  readonly to: Date
}

export interface AgendaVisit {
  readonly id: string
  /** ISO date of its place in the series. */
  readonly plannedOn: string
  readonly hours: Span
  readonly state: VisitState
}

/** Weekly help as agendas know it: a moment that comes back, what is different once, and what stands apart from it. */
export interface AgendaSeries {
  readonly every: (Span & { readonly weeks: number; readonly last: Date }) | null
  /** Beginnings of times that fall out. */
  readonly without: readonly Date[]
  /** Times that are on another moment, with the beginning that they had. */
  readonly moved: readonly (Span & { readonly was: Date })[]
  readonly apart: readonly (Span & { readonly id: string })[]
}

/** Whose agenda: with the neighbour stands what they do themselves; at home, that somebody comes. */
export type AgendaSide = 'neighbour' | 'resident'

/** What came or comes. What nobody does is nothing for an agenda. */
const standsFor =
  (side: AgendaSide) =>
  ({ state }: AgendaVisit) =>
    VISIT[state].is.includes('comes') ||
    state === 'done' ||
    state === 'unheard' ||
    (side === 'resident' && state === 'stood_in')

/**
 * One series out of its visits: from the first that is where it belongs. Days on which another neighbour has a turn
 * fall out, like those that somebody left out; what lies outside the rhythm of now stands apart.
 *
 * @example agendaSeries(everyTuesday, [first, skipped, moved]).without // → the Tuesday that was skipped
 */
export function agendaSeries(
  rhythm: Rhythm,
  visits: readonly AgendaVisit[],
  side: AgendaSide = 'neighbour',
): AgendaSeries {
  const spanOn = (day: string): Span => {
    const { from, to } = visitHours(day, slotOf(rhythm.slot).part)
    return { from: new Date(from), to: new Date(to) }
  }
  const held = visits.filter(standsFor(side))
  const inPlace = (one: AgendaVisit) =>
    one.hours.from.getTime() === spanOn(one.plannedOn).from.getTime() &&
    one.plannedOn === localDate(one.hours.from.getTime())
  const days = held.map((one) => one.plannedOn).toSorted()
  const grid = seriesDays(rhythm, days[0] ?? '', days.at(-1) ?? '')
  const regular = held.filter((one) => grid.includes(one.plannedOn))
  const first = regular
    .filter(inPlace)
    .map((one) => one.plannedOn)
    .toSorted()[0]
  const apartFrom = (one: AgendaVisit) =>
    first === undefined || !regular.includes(one) || one.plannedOn < first
  const apart = held.filter(apartFrom).map(({ id, hours }) => ({ id, ...hours }))
  if (first === undefined) return { every: null, without: [], moved: [], apart }
  const turns = grid.filter((day) => day >= first)
  const last = turns.at(-1) ?? first
  return {
    every: { ...spanOn(first), weeks: rhythm.everyWeeks, last: spanOn(last).from },
    without: turns
      .filter((day) => !regular.some((one) => one.plannedOn === day))
      .map((day) => spanOn(day).from),
    moved: regular
      .filter((one) => !apartFrom(one) && !inPlace(one))
      .map(({ plannedOn, hours }) => ({ was: spanOn(plannedOn).from, ...hours })),
    apart,
  }
}
