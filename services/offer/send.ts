import { and, asc, eq, inArray } from 'drizzle-orm'
import { v7 } from 'uuid'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayCoordinate } from '@/domain/access/help-request'
import { offersAtOnce } from '@/domain/help-request/kinds'
import { ok, refuse } from '@/domain/kernel/result'
import { offerExpiry, SENDING_HOURS, sendingMoment } from '@/domain/offer/expiry'
import { command } from '../gate/command'
import { enqueue } from '../gate/enqueue'
import { uuid } from '../gate/fields'
import { hashOf, offerSecret } from '../gate/secret'
import type { Tx } from '../gate/transaction'
import { type Act, moveHelpRequest, moveOffer } from '../gate/transition'
import { queueMail } from '../mail/queue'
import type { RequestRow } from './facts'
import { rankedNeighbours } from './ranking'

export async function lockedRequestWithResident(tx: Tx, id: string) {
  const [row] = await tx
    .select({ request: table.helpRequest, resident: table.resident })
    .from(table.helpRequest)
    .innerJoin(table.resident, eq(table.resident.id, table.helpRequest.residentId))
    .where(eq(table.helpRequest.id, id))
    .for('update', { of: table.helpRequest })
  return row ? { ...row, id: row.request.id, neighbourhoodId: row.request.neighbourhoodId } : null
}

/** Puts an offer in the mail, at an hour at which people may be asked, and sets the clock for its end. */
export async function sendOffer(act: Act, offerId: string, request: RequestRow): Promise<void> {
  const { tx, now } = act
  const hours = request.urgency === 'urgent' ? ([8, 22] as const) : SENDING_HOURS
  const sentAt = sendingMoment(now.getTime(), hours)
  const deadline = request.deadline?.getTime() ?? null
  const expiresAt = new Date(offerExpiry(request.kind ?? 'OTHER', request.urgency, sentAt, deadline))
  const moved = await moveOffer(act, { id: offerId, state: 'waiting', helpRequestId: request.id }, 'sent', {
    sentAt: new Date(sentAt),
    expiresAt,
  })
  if (!moved.ok) throw new Error('an offer that waits can always be sent')
  await queueMail(
    tx,
    { template: 'offer', offerId },
    sentAt > now.getTime() ? { runAt: new Date(sentAt) } : {},
  )
  await enqueue(tx, 'expire-offer', { offerId }, { runAt: expiresAt, key: `expire:${offerId}` })
}

/**
 * The coordinator chose these neighbours, in this order. As many as fit the kind of help are asked now; the others
 * stand in line for when somebody says no. Each is tested against the hard rules once more, under lock.
 */
export const sendOffers = command({
  name: 'offer.send',
  input: z.strictObject({
    helpRequestId: uuid,
    volunteerIds: z.array(uuid).min(1, 'offer.chooseSomebody').max(20, 'offer.tooMany'),
  }),
  subject: (tx, input) => lockedRequestWithResident(tx, input.helpRequestId),
  decide: mayCoordinate,
  run: async ({ tx, actor, input, subject, now }) => {
    const { request, resident } = subject
    if (!['ready', 'seeking', 'no_match_yet'].includes(request.state)) return refuse('state.changed')
    const chosen = [...new Set(input.volunteerIds)]
    await tx
      .select({ id: table.volunteer.id })
      .from(table.volunteer)
      .where(inArray(table.volunteer.id, [...chosen].sort()))
      .orderBy(asc(table.volunteer.id))
      .for('no key update')
    const ranking = await rankedNeighbours(tx, request, resident, now, chosen)
    if (!ranking) return refuse('request.incomplete')
    const byId = new Map(ranking.candidates.map((one) => [one.volunteer.id, one]))
    const rank0 = await tx.$count(table.offer, eq(table.offer.helpRequestId, request.id))
    const open = await openOffers(tx, request.id)
    const act = { tx, actor, now }
    let free = offersAtOnce(request.kind ?? 'OTHER') - open
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
      if (free-- > 0) await sendOffer(act, id, request)
    }
    if (request.state !== 'seeking') {
      const moved = await moveHelpRequest(act, request, 'seeking')
      if (!moved.ok) return moved
    }
    return ok({ asked: chosen.length })
  },
})

function openOffers(tx: Tx, helpRequestId: string): Promise<number> {
  return tx.$count(
    table.offer,
    and(eq(table.offer.helpRequestId, helpRequestId), eq(table.offer.state, 'sent')),
  )
}

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
