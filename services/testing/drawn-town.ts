import { v7 } from 'uuid'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import type { Actor } from '@/domain/kernel/actor'
import { seeded } from '@/domain/kernel/random'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { HOUR, localDate } from '@/domain/kernel/time'
import { MATCH_STATES, type MatchState } from '@/domain/match/match-states'
import { hashOf, newSecret } from '../gate/secret'
import { neighbour, nextReference, someone } from './town'

const SEED = 20_261_129
const REQUESTS = 60
const random = seeded(SEED)
const PLACES = ['HERE', 'THERE', null] as const
const at = <T>(list: readonly T[], place: number): T => {
  const found = list[place]
  if (found === undefined) throw new Error('nothing drawn there')
  return found
}
const one = <T>(of: readonly T[]): T => at(of, Math.floor(random() * of.length))

export interface Town {
  readonly volunteers: { id: string; userId: string; place: string | null; actor: Actor }[]
  readonly requests: {
    id: string
    place: string | null
    residentId: string
    residentPlace: string | null
    referrerId: string
    secret: string
  }[]
  readonly offers: { id: string; request: number; volunteer: number; state: string; secret: string }[]
  readonly matches: { id: string; offer: number; state: MatchState; called: boolean }[]
  readonly visits: { id: string; match: number }[]
  readonly blocks: { residentId: string; residentPlace: string | null; volunteer: number }[]
  readonly notes: { id: string; request: number }[]
  readonly transitions: { id: string; request: number | null; volunteer: number | null }[]
}

/** A town in which who helps whom, where, is drawn by lot: the same each time. */
export async function drawnTown(): Promise<Town> {
  const db = ownerDb()
  const now = new Date()
  const referrers = [await someone('referrer'), await someone('referrer')]
  const volunteers: Town['volunteers'] = []
  for (let n = 0; n < 30; n++) {
    const place = one(PLACES)
    const actor = await neighbour({ neighbourhoodId: place })
    volunteers.push({ id: actor.volunteerId, userId: actor.id, place, actor })
  }
  const requests = Array.from({ length: REQUESTS }, () => ({
    id: v7(),
    place: one(PLACES),
    residentId: v7(),
    residentPlace: one(PLACES),
    referrerId: one(referrers).id,
    secret: newSecret(),
  }))
  await db.insert(table.resident).values(
    requests.map(({ residentId: id, residentPlace: neighbourhoodId }) => ({
      id,
      name: 'Jan Jans',
      phone: '+3215123456',
      neighbourhoodId,
    })),
  )
  await db.insert(table.helpRequest).values(
    requests.map(({ id, residentId, referrerId, place: neighbourhoodId }) => ({
      id,
      residentId,
      referrerId,
      neighbourhoodId,
      reference: nextReference(),
      channel: 'referrer' as const,
      state: 'seeking' as const,
      stateSince: now,
      dueAt: now,
      kind: 'GROCERIES' as const,
      timing: 'soon' as const,
      dayPart: 'any' as const,
      slots: ALL_SLOTS,
    })),
  )
  await db.insert(table.residentAccess).values(
    requests.map(({ id, secret }) => ({
      tokenHash: hashOf(secret),
      helpRequestId: id,
      expiresAt: new Date(now.getTime() + HOUR),
    })),
  )
  const offers: Town['offers'] = []
  const matches: Town['matches'] = []
  for (let request = 0; request < REQUESTS; request++) {
    const accepted = random() < 0.6
    const asked = volunteers.map((_, at) => at).filter(() => random() < 0.12)
    for (const [rank, volunteer] of asked.entries()) {
      const state = accepted && rank === 0 ? 'accepted' : one(['waiting', 'sent', 'declined', 'recalled'])
      offers.push({ id: v7(), request, volunteer, state, secret: newSecret() })
      if (state === 'accepted')
        matches.push({
          id: v7(),
          offer: offers.length - 1,
          state: one(MATCH_STATES.filter((state) => state !== 'proposed' && state !== 'refused')),
          called: matches.length % 3 > 0,
        })
    }
  }
  await db.insert(table.offer).values(
    offers.map((offer) => ({
      id: offer.id,
      helpRequestId: at(requests, offer.request).id,
      volunteerId: at(volunteers, offer.volunteer).id,
      state: offer.state as 'sent',
      tokenHash: hashOf(offer.secret),
      sentAt: now,
      expiresAt: now,
      answeredAt: now,
    })),
  )
  const approver = await someone('coordinator', ['HERE'])
  await db.insert(table.match).values(
    matches.map(({ id, offer, state, called }) => ({
      id,
      offerId: at(offers, offer).id,
      helpRequestId: at(requests, at(offers, offer).request).id,
      volunteerId: at(volunteers, at(offers, offer).volunteer).id,
      state,
      agreedDay: localDate(now.getTime()),
      whoTells: 'staff' as const,
      stateSince: now,
      residentSaidYesAt: now,
      approvedAt: now,
      approvedBy: approver.id,
      pausedUntil: now,
      firstContactAt: called ? now : null,
    })),
  )
  const visits = matches.map((_, match) => ({ id: v7(), match }))
  await db.insert(table.visit).values(
    visits.map(({ id, match }) => {
      const offer = at(offers, at(matches, match).offer)
      return {
        id,
        matchId: at(matches, match).id,
        helpRequestId: at(requests, offer.request).id,
        volunteerId: at(volunteers, offer.volunteer).id,
        plannedOn: '2026-06-02',
        hours: { from: now, to: new Date(now.getTime() + HOUR) },
        state: 'planned' as const,
        stateSince: now,
      }
    }),
  )
  const blocks = Array.from({ length: 15 }, (_, n) => ({ ...at(requests, n), volunteer: n % 30 }))
  await db
    .insert(table.volunteerBlock)
    .values(
      blocks.map(({ residentId, volunteer }) => ({ residentId, volunteerId: at(volunteers, volunteer).id })),
    )
  const notes = requests.map((_, request) => ({ id: v7(), request }))
  await db
    .insert(table.note)
    .values(notes.map(({ id, request }) => ({ id, helpRequestId: at(requests, request).id, text: 'nota' })))
  const transitions = [
    ...requests.map((_, request) => ({ id: v7(), request, volunteer: null })),
    ...volunteers.map((_, volunteer) => ({ id: v7(), request: null, volunteer })),
  ]
  await db.insert(table.transition).values(
    transitions.map(({ id, request, volunteer }) => ({
      id,
      at: now,
      toState: 'x',
      actorKind: 'system' as const,
      thing: request === null ? ('volunteer' as const) : ('help_request' as const),
      thingId: request === null ? at(volunteers, volunteer ?? 0).id : at(requests, request).id,
      helpRequestId: request === null ? null : at(requests, request).id,
    })),
  )
  return { volunteers, requests, offers, matches, visits, blocks, notes, transitions }
}
