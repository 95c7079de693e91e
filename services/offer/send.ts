import { and, eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayCoordinate } from '@/domain/access/help-request'
import { offersAtOnce } from '@/domain/help-request/kinds'
import { ok, refuse } from '@/domain/kernel/result'
import { command } from '../gate/command'
import { enqueue } from '../gate/enqueue'
import { uuid } from '../gate/fields'
import { hashOf, offerSecret } from '../gate/secret'
import { moveHelpRequest, moveOffer } from '../gate/transition'
import { lockedRequestWithResident } from './locked-request'
import { rankedNeighbours } from './ranking'
import { runWave } from './wave'

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
    if (!['ready', 'seeking', 'no_match_yet'].includes(request.state)) return refuse('state.changed')
    const chosen = [...new Set(input.volunteerIds)]
    // Two coordinators who choose the same person at once: the second counts what the first asked.
    for (const id of [...chosen].sort())
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`)
    const ranking = await rankedNeighbours(tx, request, resident, now, chosen)
    if (!ranking) return refuse('request.incomplete')
    const byId = new Map(ranking.candidates.map((one) => [one.volunteer.id, one]))
    const rank0 = await tx.$count(table.offer, eq(table.offer.helpRequestId, request.id))
    const act = { tx, actor, now }
    const atOnce = input.atOnce ?? offersAtOnce(request.kind ?? 'OTHER')
    for (const [index, volunteerId] of chosen.entries()) {
      const candidate = byId.get(volunteerId)
      if (!candidate) return refuse('offer.notEligible')
      const id = v7()
      await tx.insert(table.offer).values({
        id,
        helpRequestId: request.id,
        volunteerId,
        state: 'waiting',
        tokenHash: hashOf(offerSecret(id)),
        walkMetres: Math.round(candidate.walkMetres),
        reasons: candidate.chance.reasons.map(({ key, values }) => ({ key, values })),
        probability: candidate.chance.probability,
        rank: rank0 + index,
        sentBy: actor.kind === 'user' ? actor.id : null,
      })
    }
    if (request.state === 'seeking') return runWave(act, request, resident, 'created', atOnce)
    const moved = await moveHelpRequest(act, request, 'seeking')
    return moved.ok ? runWave(act, { ...request, state: 'seeking' }, resident, 'created', atOnce) : moved
  },
})

/** Takes back an offer that nobody answered yet. */
export const recallOffer = command({
  name: 'offer.recall',
  input: z.strictObject({ helpRequestId: uuid, offerId: uuid }),
  subject: (tx, input) => lockedRequestWithResident(tx, input.helpRequestId),
  decide: mayCoordinate,
  run: async ({ tx, actor, input, subject, now }) => {
    const [offer] = await tx
      .select()
      .from(table.offer)
      .where(and(eq(table.offer.id, input.offerId), eq(table.offer.helpRequestId, subject.id)))
      .for('update')
    if (!offer || offer.state === 'accepted') return refuse('state.changed')
    const recalled = await moveOffer({ tx, actor, now }, offer, 'recalled')
    if (!recalled.ok) return recalled
    await enqueue(tx, 'continue-seeking', { helpRequestId: subject.id }, { key: `seek:${subject.id}` })
    return ok({ id: offer.id })
  },
})
