import { DAY } from '@/domain/kernel/time'
import { type RankedCandidate, rankCandidates } from '@/domain/matching/candidates/rank'
import { type AskOutcome, answerHistory, type PastAsk } from '@/domain/matching/chance/history'
import type { RequestFacts, VolunteerFacts } from '@/domain/matching/eligibility/matching-facts'
import { countsAgainst } from '@/domain/offer/offer-states'
import type { Doorstep, Walking } from '@/domain/walking'
import type { MatchRow, OfferRow, Rows, VolunteerRow } from './rows'

/**
 * What everybody was asked and did so far, so that each new ask follows the product's own rules.
 * Personas have a story of their own: they are left out unless they are the one who is wanted.
 */
export interface Asks {
  /** Who could be asked at that moment, in the product's own order. */
  candidates(
    request: RequestFacts,
    from: Doorstep,
    phone: string,
    at: number,
    wanted?: string,
  ): readonly RankedCandidate[]
  asked(offer: OfferRow): void
  matched(match: MatchRow, phone: string): void
}

interface Past {
  readonly offers: OfferRow[]
  readonly matches: { row: MatchRow; phone: string }[]
}

const time = (moment: Date | null | undefined) => moment?.getTime() ?? null

/** How an offer ended for the chance of the next one; null while nobody knows. */
export function outcomeOf({
  state,
  declineReason,
  answeredAt,
}: Pick<OfferRow, 'state' | 'declineReason' | 'answeredAt'>): AskOutcome | null {
  if (state === 'accepted') return 'accepted'
  if (state === 'declined') return countsAgainst(declineReason ?? null) ? 'declined' : 'excused'
  // A yes that was taken back afterwards was still a yes.
  if (state === 'recalled' && answeredAt) return 'accepted'
  if (state === 'taken_by_other' || state === 'recalled') return 'recalled'
  return state === 'expired' ? 'silent' : null
}

const pointOf = ({ lat, lon }: VolunteerRow) =>
  typeof lat === 'number' && typeof lon === 'number' ? { lat, lon } : null

const baselineOf = ({ probability, askedFacts }: OfferRow) => (probability ?? 0) / (askedFacts?.ratio ?? 1)

/** Observed and expected yeses of one volunteer, from the rows of their offers alone. */
export function historyOf(offers: readonly OfferRow[], now: number) {
  const past = offers.flatMap((one): PastAsk[] => {
    const outcome = outcomeOf(one)
    const askedAt = time(one.sentAt)
    return outcome && askedAt && askedAt <= now ? [{ askedAt, baseline: baselineOf(one), outcome }] : []
  })
  return answerHistory(past, now)
}

export function keepAsks(rows: Rows, walking: Walking, personas: ReadonlySet<string | null>): Asks {
  const records = new Map<string, Past>()
  const doors = new Map<string, Doorstep>()
  const of = (id: string) => {
    const known = records.get(id) ?? { offers: [], matches: [] }
    records.set(id, known)
    return known
  }

  function facts(row: VolunteerRow, phone: string, residentId: string, at: number): VolunteerFacts {
    const { offers, matches } = of(row.id ?? '')
    const since = (days: number) => offers.filter(({ sentAt }) => (time(sentAt) ?? 0) > at - days * DAY)
    const recent = since(14)
    const ended = (one: OfferRow) => time(one.answeredAt) ?? time(one.expiresAt) ?? 0
    const visitsSince = (days: number) =>
      matches.filter(({ row: match }) => (time(match.createdAt) ?? 0) > at - days * DAY)
    const visits = visitsSince(28)
    const running = ({ row: { endedAt } }: { row: MatchRow }) => (time(endedAt) ?? Infinity) > at - 7 * DAY
    const helped = matches.some((one) => one.phone === phone && one.row.outcome === 'good')
    return {
      id: row.id ?? '',
      point: pointOf(row),
      radiusMetres: row.radiusMetres ?? 1500,
      kinds: row.kinds,
      preferredKinds: row.preferredKinds ?? [],
      languages: row.languages ?? [],
      motherTongue: row.motherTongue ?? 'nl',
      slots: row.slots,
      weeklyCapacity: row.weeklyCapacity ?? 1,
      weekLoad: visits.filter(running).length,
      lowerLimitAsks14: row.lowerLimitAsks14 ?? null,
      openAsks: recent.filter((one) => ended(one) > at).length,
      asks14: recent.length,
      asks30: since(30).length,
      visits28: visits.length,
      visits90: visitsSince(90).length,
      lastAskedAt: null,
      pausedUntil: time(row.pausedUntil),
      comesBack: row.comesBack ?? false,
      startDone: true,
      closedKinds: [],
      isMinor: row.isMinor ?? false,
      active: true,
      gender: row.gender ?? null,
      onlyWith: row.onlyWith ?? null,
      topics: row.topics ?? [],
      keptFor: null,
      avoids: row.avoids ?? [],
      blockedResidents: [],
      helpedBefore: helped ? [residentId] : [],
      cameLast: [],
      history: historyOf(offers, at),
    }
  }

  return {
    candidates(request, from, phone, at, wanted) {
      const able = rows.volunteer.filter(
        (one) => one.state === 'active' && (one.id === wanted || !personas.has(one.userId ?? null)),
      )
      const all = able.map((one) => facts(one, phone, request.residentId, at))
      const streets = new Map(able.map((one) => [one.id, one]))
      const walk = ({ id }: VolunteerFacts) => {
        const row = streets.get(id)
        const point = row ? pointOf(row) : null
        if (point === null) return null
        const door = doors.get(id) ?? { ...point, street: row?.street ?? undefined }
        doors.set(id, door)
        return walking.metres(from, door).metres
      }
      return rankCandidates(request, all, walk, at).candidates
    },
    asked: (offer) => void of(offer.volunteerId).offers.push(offer),
    matched: (row, phone) => void of(row.volunteerId).matches.push({ row, phone }),
  }
}
