import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayCoordinate } from '@/domain/access/help-request'
import { HELP_REQUEST } from '@/domain/help-request/help-request-states'
import { offersAtOnce } from '@/domain/help-request/kinds'
import { ok, refuse } from '@/domain/kernel/result'
import { stateIs } from '@/domain/kernel/state-table'
import { type RankedCandidate, wholeMetres } from '@/domain/matching/candidates/rank'
import type { Position } from '@/domain/walking'
import { endDuties } from '../case/duty'
import { lockedCase, lockedRequestWithResident } from '../case/lock'
import { seekOn } from '../case/seek-on'
import { mustBeAsked } from '../case/standing-yes'
import { type Act, moveHelpRequest, moveOffer } from '../case/transition'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { hashOf, offerSecret } from '../gate/secret'
import type { Tx } from '../gate/transaction'
import { lockVolunteers } from './lock-volunteers'
import { rankedNeighbours } from './ranking'
import { distanceToTell } from './told-distance'
import { runWave } from './wave'

/** Offers that wait for their turn, in this order, behind those that are there. */
export async function putInLine(
  { tx, actor, now }: Act,
  { id: helpRequestId, version }: Pick<typeof table.helpRequest.$inferSelect, 'id' | 'version'>,
  home: Position,
  line: readonly RankedCandidate[],
): Promise<void> {
  const rank0 = await tx.$count(table.offer, eq(table.offer.helpRequestId, helpRequestId))
  for (const [index, candidate] of line.entries()) {
    const id = v7()
    await tx.insert(table.offer).values({
      id,
      helpRequestId,
      volunteerId: candidate.volunteer.id,
      state: 'waiting',
      tokenHash: hashOf(offerSecret(id)),
      walkMetres: wholeMetres(candidate.walkMetres),
      toldDistance: distanceToTell(home, candidate),
      reasons: candidate.chance.reasons.map(({ key, values }) => ({ key, values })),
      probability: candidate.chance.probability,
      rank: rank0 + index,
      version,
      sentBy: actor.kind === 'user' ? actor.id : null,
      createdAt: now,
    })
  }
}

/** Whom the wave may ask beside those who are chosen now. */
async function standingInLine(tx: Tx, helpRequestId: string): Promise<string[]> {
  const { volunteerId, state } = table.offer
  const line = and(eq(table.offer.helpRequestId, helpRequestId), eq(state, 'waiting'))
  return (await tx.select({ volunteerId }).from(table.offer).where(line)).map((one) => one.volunteerId)
}

/**
 * The coordinator chose these neighbours. The waves ask as many of them as the moment needs, and the next when
 * somebody says no or stays silent. Each is tested against the hard rules once more, under lock.
 */
export const sendOffers = command({
  name: 'offer.send',
  input: z.strictObject({
    helpRequestId: uuid,
    /** How many are asked side by side; the others stand in line. Left out: what fits the kind of help. */
    atOnce: z.coerce.number().int().min(1).max(20).optional(),
    volunteerIds: z.array(uuid).min(1, 'offer.chooseSomebody').max(20, 'offer.tooMany'),
  }),
  subject: (tx, input) => lockedRequestWithResident(tx, input.helpRequestId),
  decide: mayCoordinate,
  run: async ({ tx, actor, input, subject, now }) => {
    const { request, resident } = subject
    if (request.state !== 'seeking' && !stateIs(HELP_REQUEST, request.state, 'unasked'))
      return refuse('state.changed')
    if (await mustBeAsked(tx, request, now)) return refuse('request.residentNotAsked')
    const chosen = [...new Set(input.volunteerIds)]
    await lockVolunteers(tx, [...chosen, ...(await standingInLine(tx, request.id))])
    const ranking = await rankedNeighbours(tx, request, resident, now, chosen)
    if (!ranking) return refuse('request.incomplete')
    const byId = new Map(ranking.candidates.map((one) => [one.volunteer.id, one]))
    const line = chosen.map((id) => byId.get(id)).filter((one) => one !== undefined)
    if (line.length < chosen.length) return refuse('offer.notEligible')
    const act = { tx, actor, now }
    await putInLine(act, request, ranking.facts, line)
    await endDuties(act, request.id, 'nobody_found')
    const atOnce = input.atOnce ?? offersAtOnce(request.kind ?? 'OTHER')
    const look = { resident, trigger: 'created', atOnce } as const
    if (request.state === 'seeking') return runWave(act, { ...look, request })
    const moved = await moveHelpRequest(act, request, 'seeking')
    return moved.ok ? runWave(act, { ...look, request: { ...request, state: moved.value } }) : moved
  },
})

/** Takes back an offer that nobody answered yet. */
export const recallOffer = command({
  name: 'offer.recall',
  input: z.strictObject({ helpRequestId: uuid, offerId: uuid }),
  subject: (tx, input) => lockedCase(tx, input.helpRequestId),
  decide: mayCoordinate,
  run: async ({ tx, actor, input, subject, now }) => {
    const offer = subject.offers.find((one) => one.id === input.offerId)
    if (!offer || offer.state === 'accepted') return refuse('state.changed')
    const recalled = await moveOffer({ tx, actor, now }, offer, 'recalled')
    if (!recalled.ok) return recalled
    await seekOn(tx, subject.id)
    return ok({ id: offer.id })
  },
})
