import { offersAtOnce } from '@/domain/help-request/kinds'
import { HOUR } from '@/domain/kernel/time'
import { pairFacts, type RankedCandidate, wholeMetres } from '@/domain/matching/candidates/rank'
import { historyRatio } from '@/domain/matching/chance/acceptance'
import type { RequestFacts } from '@/domain/matching/eligibility/matching-facts'
import { offerExpiry } from '@/domain/offer/expiry'
import type { DeclineReason } from '@/domain/offer/offer-states'
import { roughDistance } from '@/domain/offer/rough-distance'
import { USUAL_PRACTICE } from '@/domain/practice/practice'
import { awake } from '../hours'
import type { OfferRow } from '../rows'
import { UntellableStory, type World } from '../world'
import { factsOf, type Request } from './request'

/** What a neighbour does with an offer, and when. `open` means: not answered yet. */
export type Answer =
  | { readonly kind: 'accepted' | 'declined'; readonly at: number }
  | { readonly kind: 'silent' | 'open' }
export type Answering = (candidate: RankedCandidate, sentAt: number, index: number) => Answer

export interface Wave {
  readonly offers: readonly OfferRow[]
  readonly accepted: OfferRow | null
  /** The moment at which nobody of this wave can say yes any more, or the yes. */
  readonly endedAt: number
}

const REASONS: readonly DeclineReason[] = ['moment', 'busy', 'busy', 'too_far', 'not_for_me', 'know_person']

/** As likely as the product itself expects; half of the others answer no, half say nothing. */
export function asLikely({ dice }: World): Answering {
  return ({ chance }, sentAt) => {
    const at = awake(dice, sentAt + dice.between(0.1, 9) * HOUR)
    if (dice.chance(chance.probability)) return { kind: 'accepted', at }
    return dice.chance(0.55) ? { kind: 'declined', at } : { kind: 'silent' }
  }
}

/**
 * One wave of offers to the best who were not asked yet, as many as the kind of help allows at once. The first yes
 * wins; whoever had not answered by then reads that it is taken.
 * @param wanted asks this volunteer first, when the rules allow it
 */
export function askWave(
  world: World,
  request: Request,
  at: number,
  answer: Answering,
  wanted?: string,
): Wave {
  const { rows, asks } = world
  const { row, person } = request
  const before = rows.offer.filter((one) => one.helpRequestId === row.id)
  const facts = factsOf(
    request,
    before.map((one) => one.volunteerId),
  )
  const ranked = asks.candidates(facts, { ...person.home }, person.phone, at, wanted)
  const first = ranked.filter(({ volunteer }) => volunteer.id === wanted)
  if (wanted && first.length === 0)
    throw new UntellableStory('the wanted volunteer may not be asked for this request')
  const chosen = [...first, ...ranked.filter((one) => !first.includes(one))].slice(
    0,
    offersAtOnce(facts.kind),
  )
  const plans = chosen.map((candidate, index) => {
    const expiresAt = offerExpiry(
      facts.kind,
      facts.urgency,
      at,
      row.deadline?.getTime() ?? null,
      USUAL_PRACTICE.terms,
    )
    const plan = answer(candidate, at, index)
    const late = 'at' in plan && plan.at >= expiresAt
    return { candidate, sentAt: at, expiresAt, plan: late ? ({ kind: 'silent' } as const) : plan }
  })
  const yes = plans
    .filter(({ plan }) => plan.kind === 'accepted')
    .sort((a, b) => answeredAt(a.plan) - answeredAt(b.plan))[0]
  const yesAt = yes ? answeredAt(yes.plan) : Number.POSITIVE_INFINITY
  const offers = plans.map((one, index) => {
    const isYes = one === yes
    const inTime = one.plan.kind === 'declined' && one.plan.at < yesAt
    const gone = one.expiresAt < yesAt && one.plan.kind === 'silent'
    const state = isYes
      ? 'accepted'
      : inTime
        ? 'declined'
        : gone
          ? 'expired'
          : yes
            ? 'taken_by_other'
            : 'sent'
    return addOffer(world, request, facts, { ...one, rank: before.length + index, state, yesAt })
  })
  const ends = plans.map(({ plan, expiresAt }) => ('at' in plan ? plan.at : expiresAt))
  const accepted = offers.find(({ state }) => state === 'accepted') ?? null
  return { offers, accepted, endedAt: accepted ? yesAt : Math.max(at, ...ends) }
}

const answeredAt = (plan: Answer) => ('at' in plan ? plan.at : Number.POSITIVE_INFINITY)

interface Planned {
  readonly candidate: RankedCandidate
  readonly sentAt: number
  readonly expiresAt: number
  readonly plan: Answer
  readonly rank: number
  readonly state: 'accepted' | 'declined' | 'expired' | 'taken_by_other' | 'sent'
  readonly yesAt: number
}

function addOffer(world: World, request: Request, facts: RequestFacts, planned: Planned): OfferRow {
  const { dice, rows, asks } = world
  const { candidate, sentAt, expiresAt, plan, rank, state, yesAt } = planned
  const id = dice.id(sentAt)
  const sentBy = world.staff.coordinatorOf(request.row.neighbourhoodId ?? null)
  const answered = (state === 'accepted' || state === 'declined') && 'at' in plan ? plan.at : null
  const offer: OfferRow = {
    id,
    helpRequestId: request.row.id ?? '',
    volunteerId: candidate.volunteer.id,
    state,
    tokenHash: world.tokenHash(id),
    walkMetres: wholeMetres(candidate.walkMetres),
    toldDistance: roughDistance(candidate.walkMetres),
    reasons: candidate.chance.reasons.map(({ key, values }) => ({ key, values })),
    probability: candidate.chance.probability,
    askedFacts: {
      ...pairFacts(facts, candidate.volunteer, wholeMetres(candidate.walkMetres)),
      ratio: historyRatio(candidate.volunteer.history),
    },
    sentBy,
    rank,
    sentAt: new Date(sentAt),
    expiresAt: new Date(expiresAt),
    answeredAt: answered === null ? null : new Date(answered),
    declineReason: state === 'declined' && dice.chance(0.6) ? dice.oneOf(REASONS) : null,
    createdAt: new Date(sentAt),
  }
  rows.offer.push(offer)
  asks.asked(offer)
  request.record('offer', id, 'waiting', 'sent', sentAt, { id: sentBy })
  if (state === 'expired') request.record('offer', id, 'sent', state, expiresAt, 'system')
  if (answered !== null) request.record('offer', id, 'sent', state, answered, 'visitor')
  if (state === 'taken_by_other') request.record('offer', id, 'sent', state, yesAt, 'visitor')
  return offer
}
