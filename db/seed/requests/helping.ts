import { visitWindow } from '@/domain/help-request/timing'
import type { Outcome } from '@/domain/match/match-states'
import { paysAhead } from '@/domain/match/money'
import type { MatchRow, OfferRow } from '../rows'
import type { World } from '../world'
import type { Request } from './request'

/** What two agree on for a small errand. */
const USUAL_EUROS = 25

/** A pair, from the yes of the volunteer on; each step is the caller's, in this order. */
export interface Helping {
  readonly match: MatchRow
  approve(at: number): void
  contact(at: number): void
  /** A weekly visit that goes on after the first time. */
  goOn(at: number): void
  finish(at: number, outcome: Outcome): void
}

/** The hours that a visit on a date takes; null when the two agree on a moment themselves. */
export function visitOf({ row }: Request): { from: Date; to: Date } | null {
  if (row.timing !== 'date' || !row.visitDate) return null
  const { from, to } = visitWindow({ kind: 'date', date: row.visitDate, part: row.dayPart ?? 'any' }, 0)
  return { from: new Date(from), to: new Date(to) }
}

export function beginHelp(world: World, request: Request, accepted: OfferRow, at: number): Helping {
  const { dice, rows, asks } = world
  const { row } = request
  const visit = visitOf(request)
  const coordinator = { id: world.staff.coordinatorOf(row.neighbourhoodId ?? null) }
  const match: MatchRow & { id: string } = {
    id: dice.id(at),
    helpRequestId: row.id ?? '',
    offerId: accepted.id ?? '',
    volunteerId: accepted.volunteerId,
    state: 'proposed',
    stateSince: new Date(at),
    visit,
    createdAt: new Date(at),
  }
  const volunteer = { id: rows.volunteer.find((one) => one.id === accepted.volunteerId)?.userId ?? '' }
  const ends = visit ? { visitEnds: visit.to.getTime() } : {}
  rows.match.push(match)
  asks.matched(match, request.person.phone)
  request.record('match', match.id, null, 'proposed', at, 'visitor')
  request.moveTo('proposed_to_resident', at, 'visitor')
  return {
    match,
    approve(moment) {
      const consentHow = dice.chance(0.8) ? ('phone' as const) : ('in_person' as const)
      const approvedAt = new Date(moment)
      Object.assign(match, {
        state: 'active',
        stateSince: approvedAt,
        residentSaidYesAt: approvedAt,
        consentHow,
        approvedBy: coordinator.id,
        approvedAt,
      })
      request.record('match', match.id, 'proposed', 'active', moment, coordinator)
      request.moveTo('matched', moment, coordinator, ends)
    },
    contact(moment) {
      match.firstContactAt = new Date(moment)
      if (paysAhead(row.kind ?? null)) match.moneyAtMost = USUAL_EUROS
      request.moveTo('in_progress', moment, volunteer, ends)
    },
    goOn(moment) {
      match.outcome = 'good'
      request.moveTo('ongoing', moment, volunteer, { reason: 'good' })
    },
    finish(moment, outcome) {
      const over = new Date(moment)
      Object.assign(match, { state: 'done', stateSince: over, endedAt: over, outcome })
      request.record('match', match.id, 'active', 'done', moment, volunteer)
      const to = outcome === 'not_worked' ? 'ready' : row.state === 'ongoing' ? 'ended' : 'done'
      request.moveTo(to, moment, volunteer, { reason: outcome })
    },
  }
}
