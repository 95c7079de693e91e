/** One open request. A weekly series counts as one request: its moment is one of the weekly template. */
export interface RoundRequest {
  readonly id: string
  /** Weight of the deadline: 1 relaxed, 1.5 normal, 2.5 urgent. */
  readonly urgency: number
  /** How many different neighbours are needed; 1 unless said. */
  readonly helpers?: number
}

export interface RoundVolunteer {
  readonly id: string
  /** Visits in the last 28 days; they make the next one dearer. */
  readonly visits28: number
  /** Visits that still fit this week; running series are already taken off. */
  readonly room: number
  /** Free moments of the weekly template, 0 … 20 (day · 3 + part); those of running series left out. */
  readonly moments: readonly number[]
}

/** An eligible pair; who is not in a pair cannot be chosen. */
export interface RoundPair {
  readonly request: string
  readonly volunteer: string
  /** Chance of a yes, 0 … 1. */
  readonly probability: number
  /** Moments that suit both; moments the volunteer has not free are passed over. */
  readonly moments: readonly number[]
  /** Extra points for the neighbour of last week, who is then displaced only if the whole round gains more. */
  readonly continuity?: number
  /** Extra points, in the order of `moments`, for the moments that are preferred. */
  readonly momentPreference?: readonly number[]
}

export interface RoundInput {
  readonly requests: readonly RoundRequest[]
  readonly volunteers: readonly RoundVolunteer[]
  readonly pairs: readonly RoundPair[]
  /** λ of the load cost, in gain points. */
  readonly fairness: number
}

/** @throws RangeError that names the request, volunteer or pair */
export function checkInput({ requests, volunteers, pairs, fairness }: RoundInput): void {
  demand(fairness >= 0 && fairness <= 1e6, `fairness ${fairness} must be from 0 to 1000000`)
  for (const { id, urgency, helpers = 1 } of requests) {
    demand(urgency >= 0.01 && urgency <= 100, `request ${id}: urgency ${urgency} must be from 0.01 to 100`)
    demand(whole(helpers) && helpers >= 1, `request ${id}: helpers ${helpers} must be 1 or more`)
  }
  for (const { id, visits28, room, moments } of volunteers) {
    demand(whole(room) && room >= 0, `volunteer ${id}: room ${room} must be 0 or more`)
    demand(whole(visits28) && visits28 >= 0, `volunteer ${id}: visits28 ${visits28} must be 0 or more`)
    demand(new Set(moments).size === moments.length, `volunteer ${id}: a moment is named twice`)
    demand(moments.every(isMoment), `volunteer ${id}: moments must be whole numbers from 0 to 20`)
  }
  for (const { request, volunteer, probability, moments, continuity = 0, momentPreference } of pairs) {
    const name = `pair ${request}/${volunteer}`
    demand(probability >= 0 && probability <= 1, `${name}: probability ${probability} must be from 0 to 1`)
    demand(moments.every(isMoment), `${name}: moments must be whole numbers from 0 to 20`)
    const extras = [continuity, ...(momentPreference ?? [])]
    demand(
      extras.every((extra) => Math.abs(extra) <= 1e6),
      `${name}: continuity and preferences must stay below a million`,
    )
    demand(
      momentPreference === undefined || momentPreference.length === moments.length,
      `${name}: as many preferences as moments`,
    )
  }
  demandUnique('request', requests)
  demandUnique('volunteer', volunteers)
}

function demandUnique(noun: string, list: readonly { readonly id: string }[]): void {
  const seen = new Set<string>()
  for (const { id } of list) {
    demand(!seen.has(id), `${noun} ${id} stands in the list twice`)
    seen.add(id)
  }
}

function demand(holds: boolean, message: string): void {
  if (!holds) throw new RangeError(message)
}

function whole(value: number): boolean {
  return Number.isInteger(value)
}

function isMoment(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 20
}
