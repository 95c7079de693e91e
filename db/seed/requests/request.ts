import { dueAfter } from '@/domain/help-request/due'
import { HELP_REQUEST, type HelpRequestState } from '@/domain/help-request/help-request-states'
import { usualMinutes } from '@/domain/help-request/kinds'
import { momentOf } from '@/domain/help-request/timing'
import type { Actor } from '@/domain/kernel/actor'
import type { RequestFacts } from '@/domain/matching/eligibility/matching-facts'
import { USUAL_PRACTICE } from '@/domain/practice/practice'
import { addResident, type Person } from '../people/residents'
import type { RequestRow, Rows } from '../rows'
import type { World } from '../world'
import type { Wish } from './wishes'

/** Who did it: nobody in particular (`system`), a resident or volunteer by their link, or an account. */
export type By = 'system' | 'visitor' | { readonly id: string }

export interface Request {
  readonly row: RequestRow
  readonly person: Person
  /** Moves the request along its table of states, with a line in its timeline. */
  moveTo(state: HelpRequestState, at: number, by: By, extra?: { reason?: string; visitEnds?: number }): void
  record(
    thing: 'offer' | 'match' | 'signal',
    id: string,
    from: string | null,
    to: string,
    at: number,
    by: By,
  ): void
}

type Extra = Partial<Omit<RequestRow, 'id' | 'state'>> & { readonly by?: By; readonly withHome?: boolean }

/** A request as it came in: in triage, or to be clarified when something is missing. */
export function addRequest(
  world: World,
  person: Person,
  wish: Partial<Wish>,
  at: number,
  extra: Extra = {},
): Request {
  const { dice, rows } = world
  const { by = 'visitor', withHome = true, ...fixed } = extra
  const { timing } = wish
  const minutes = usualMinutes(wish.kind ?? 'OTHER')
  const residentId = addResident(world, person, at, withHome)
  const state = wish.kind && timing && withHome ? 'triage' : 'clarify'
  const row: RequestRow & { id: string; state: HelpRequestState } = {
    id: dice.id(at),
    reference: fixed.reference ?? world.nextReference(),
    residentId,
    neighbourhoodId: withHome ? person.home.neighbourhoodId : null,
    channel: wish.channel ?? 'phone',
    state,
    stateSince: new Date(at),
    dueAt: dateOrNull(dueAfter(state, at, USUAL_PRACTICE)),
    kind: wish.kind ?? null,
    details: wish.details ?? '',
    goodToKnow: wish.goodToKnow ?? '',
    ...(timing ? momentOf(timing, at, minutes, USUAL_PRACTICE.terms) : {}),
    durationMinutes: minutes,
    languages: [...new Set(['nl', person.language])],
    genderWish: wish.genderWish ?? null,
    createdAt: new Date(at),
    ...fixed,
  }
  rows.helpRequest.push(row)
  const record = recorder(world, row.id)
  record('help_request', row.id, null, state, at, by)
  return {
    row,
    person,
    record,
    moveTo(to, moment, who, { reason = '', visitEnds } = {}) {
      const from = row.state
      if (!HELP_REQUEST[from].next.includes(to)) throw new Error(`a request cannot go from ${from} to ${to}`)
      record('help_request', row.id, from, to, moment, who, reason)
      row.state = to
      row.stateSince = new Date(moment)
      row.dueAt = dateOrNull(dueAfter(to, moment, USUAL_PRACTICE, visitEnds ?? null))
    },
  }
}

const dateOrNull = (at: number | null) => (at === null ? null : new Date(at))

function recorder({ dice, rows }: World, helpRequestId: string) {
  return (
    thing: Rows['transition'][number]['thing'],
    thingId: string,
    fromState: string | null,
    toState: string,
    at: number,
    by: By,
    reason = '',
  ) => {
    const kind: Actor['kind'] = typeof by === 'string' ? by : 'user'
    rows.transition.push({
      id: dice.id(at),
      thing,
      thingId,
      helpRequestId,
      fromState,
      toState,
      actorKind: kind,
      actorId: typeof by === 'string' ? null : by.id,
      reason,
      at: new Date(at),
    })
  }
}

/** What the rules need to know of it. `askedBefore` are the volunteers who had an offer for it. */
export function factsOf({ row, person }: Request, askedBefore: readonly string[]): RequestFacts {
  return {
    id: row.id ?? '',
    residentId: row.residentId,
    lat: person.home.lat,
    lon: person.home.lon,
    kind: row.kind ?? 'OTHER',
    languages: row.languages ?? ['nl'],
    slots: row.slots ?? 0,
    urgency: row.urgency ?? 'normal',
    genderWish: row.genderWish ?? null,
    residentGender: null,
    topics: [],
    whose: [row.residentId],
    bounds: [],
    declinedBy: [],
    askedBefore,
  }
}
