import { type Actor, hasRole, worksFor } from '@/domain/kernel/actor'
import { stateIs } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import { hashOf } from '../gate/secret'
import type { Town } from './drawn-town'

export type Ids = string[]
export const sorted = (ids: Iterable<string>): Ids => [...new Set(ids)].sort()
const holds = (actor: Actor, secret: string) =>
  actor.kind === 'visitor' && actor.capability === hashOf(secret)

/** What this actor should see of each table, said with the rules of the domain and nothing of the database. */
export function expectedRows(town: Town, actor: Actor): Record<string, Ids> {
  const { volunteers, requests, offers, matches, blocks, notes, transitions } = town
  const all = actor.kind === 'system'
  const mine = actor.kind === 'user' ? actor.volunteerId : null
  const offerOf = (match: Town['matches'][number]) => offers[match.offer]
  const serves = (place: string | null | undefined) => all || (place !== undefined && worksFor(actor, place))
  const owned = new Set(requests.flatMap((request, at) => (holds(actor, request.secret) ? [at] : [])))
  const invited = new Set(offers.flatMap((offer) => (holds(actor, offer.secret) ? [offer.request] : [])))
  const helping = new Set([
    ...offers
      .filter(
        (offer) => volunteers[offer.volunteer]?.id === mine && ['sent', 'accepted'].includes(offer.state),
      )
      .map((offer) => offer.request),
    ...matches
      .filter(
        (match) =>
          volunteers[offerOf(match)?.volunteer ?? -1]?.id === mine && stateIs(MATCH, match.state, 'help'),
      )
      .map((match) => offerOf(match)?.request ?? -1),
  ])
  const referred = (request: Town['requests'][number]) =>
    actor.kind === 'user' && hasRole(actor, 'referrer') && request.referrerId === actor.id
  const request = (at: number) => serves(requests[at]?.place)
  const together = matches.filter(
    (match) =>
      stateIs(MATCH, match.state, 'visible') && volunteers[offerOf(match)?.volunteer ?? -1]?.id === mine,
  )
  const requestsOf = (pairs: Town['matches']) => new Set(pairs.map((match) => offerOf(match)?.request ?? -1))
  const visited = requestsOf(together.filter(({ called }) => called))
  const helped = requestsOf(together)
  const near = new Set([
    ...offers.filter((offer) => holds(actor, offer.secret)).map((offer) => offer.volunteer),
    ...matches
      .filter(
        (match) =>
          owned.has(offerOf(match)?.request ?? -1) &&
          (match.state === 'proposed' || stateIs(MATCH, match.state, 'visible')),
      )
      .map((match) => offerOf(match)?.volunteer ?? -1),
  ])
  const volunteer = (at: number) =>
    serves(volunteers[at]?.place) || volunteers[at]?.id === mine || near.has(at)
  return {
    help_request: sorted(
      requests
        .filter(
          (one, at) => request(at) || owned.has(at) || invited.has(at) || helping.has(at) || referred(one),
        )
        .map((one) => one.id),
    ),
    resident: sorted(
      requests
        .filter((one, at) => serves(one.residentPlace) || owned.has(at) || visited.has(at) || referred(one))
        .map((one) => one.residentId),
    ),
    resident_helped: sorted(requests.filter((_, at) => helped.has(at)).map((one) => one.residentId)),
    volunteer: sorted(volunteers.filter((_, at) => volunteer(at)).map((one) => one.id)),
    offer: sorted(
      offers
        .filter(
          (one) =>
            request(one.request) ||
            volunteers[one.volunteer]?.id === mine ||
            helping.has(one.request) ||
            invited.has(one.request) ||
            owned.has(one.request),
        )
        .map((one) => one.id),
    ),
    match: sorted(
      matches
        .filter((one) => {
          const offer = offerOf(one)
          return (
            offer &&
            (request(offer.request) ||
              volunteers[offer.volunteer]?.id === mine ||
              invited.has(offer.request) ||
              owned.has(offer.request))
          )
        })
        .map((one) => one.id),
    ),
    visit: sorted(
      town.visits
        .filter(({ match }) => {
          const pair = matches[match]
          const offer = pair && offerOf(pair)
          return (
            offer &&
            (request(offer.request) ||
              volunteers[offer.volunteer]?.id === mine ||
              owned.has(offer.request) ||
              (holds(actor, offer.secret) &&
                pair.state !== 'proposed' &&
                stateIs(MATCH, pair.state, 'running')))
          )
        })
        .map((one) => one.id),
    ),
    volunteer_block: sorted(
      blocks
        .filter(
          (one) =>
            serves(one.residentPlace) ||
            serves(volunteers[one.volunteer]?.place) ||
            volunteers[one.volunteer]?.id === mine,
        )
        .map((one) => one.residentId),
    ),
    note: sorted(notes.filter((one) => request(one.request)).map((one) => one.id)),
    transition: sorted(
      transitions
        .filter((one) =>
          one.request === null ? serves(volunteers[one.volunteer ?? -1]?.place) : request(one.request),
        )
        .map((one) => one.id),
    ),
    user: sorted(
      volunteers
        .filter(
          (one) =>
            all ||
            hasRole(actor, 'operator', 'admin') ||
            (hasRole(actor, 'coordinator') && serves(one.place)) ||
            (actor.kind === 'user' && actor.id === one.userId),
        )
        .map((one) => one.userId),
    ),
    volunteer_in_line: sorted(
      volunteers
        .filter(
          (_, at) =>
            volunteer(at) ||
            offers.some((offer) => offer.volunteer === at && request(offer.request)) ||
            blocks.some((block) => block.volunteer === at && serves(block.residentPlace)),
        )
        .map((one) => one.id),
    ),
  }
}
