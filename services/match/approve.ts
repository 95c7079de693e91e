import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayCoordinate } from '@/domain/access/help-request'
import { usualMinutes } from '@/domain/help-request/kinds'
import { ok, refuse } from '@/domain/kernel/result'
import { HOUR, MINUTE } from '@/domain/kernel/time'
import { sendingMoment } from '@/domain/offer/expiry'
import { isStopped } from '@/domain/volunteer/states'
import { command } from '../gate/command'
import { enqueue } from '../gate/enqueue'
import { requiredText, uuid } from '../gate/fields'
import type { Tx } from '../gate/transaction'
import { freeOffer, moveHelpRequest, moveMatch } from '../gate/transition'
import { queueMail } from '../mail/queue'

async function lockedProposal(tx: Tx, helpRequestId: string) {
  const [request] = await tx
    .select()
    .from(table.helpRequest)
    .where(eq(table.helpRequest.id, helpRequestId))
    .for('update')
  const [match] = await tx
    .select()
    .from(table.match)
    .where(and(eq(table.match.helpRequestId, helpRequestId), eq(table.match.state, 'proposed')))
    .for('update')
  return request ? { id: request.id, neighbourhoodId: request.neighbourhoodId, request, match } : null
}

/** With the resident's yes, and how it was given. Only from here on does the volunteer see who and where. */
export const approveMatch = command({
  name: 'match.approve',
  input: z.strictObject({
    helpRequestId: uuid,
    residentSaidYes: z.literal('yes', 'match.residentYes'),
    consentHow: z.enum(['phone', 'in_person', 'standing'], 'match.consentHow'),
  }),
  subject: (tx, input) => lockedProposal(tx, input.helpRequestId),
  decide: mayCoordinate,
  run: async ({ tx, actor, input, subject, now }) => {
    const { request, match } = subject
    if (!match || actor.kind !== 'user') return refuse('state.changed')
    const [volunteer] = await tx
      .select({ state: table.volunteer.state })
      .from(table.volunteer)
      .where(eq(table.volunteer.id, match.volunteerId))
    if (!volunteer || isStopped(volunteer.state)) return refuse('match.volunteerStopped')
    const act = { tx, actor, now }
    const approved = await moveMatch(act, match, 'active', {
      residentSaidYesAt: now,
      consentHow: input.consentHow,
      approvedBy: actor.id,
      approvedAt: now,
      reason: input.consentHow,
    })
    if (!approved.ok) return approved
    await queueMail(tx, { template: 'match-approved', matchId: match.id })
    const ends =
      (match.visit?.to ?? new Date(now.getTime() + 48 * HOUR)).getTime() +
      usualMinutes(request.kind ?? 'OTHER') * MINUTE
    await queueMail(
      tx,
      { template: 'how-was-it', matchId: match.id },
      { runAt: new Date(sendingMoment(ends)) },
    )
    const moved = await moveHelpRequest(act, request, 'matched', { visitEnds: match.visit?.to ?? null })
    return moved.ok ? ok({ matchId: match.id }) : moved
  },
})

/** Not this pair. The volunteer hears it kindly, the request goes on. */
export const refuseMatch = command({
  name: 'match.refuse',
  input: z.strictObject({ helpRequestId: uuid, reason: requiredText(500, 'match.refuseReason') }),
  subject: (tx, input) => lockedProposal(tx, input.helpRequestId),
  decide: mayCoordinate,
  run: async ({ tx, actor, input, subject, now }) => {
    const { request, match } = subject
    if (!match) return refuse('state.changed')
    const act = { tx, actor, now }
    const refused = await moveMatch(act, match, 'refused', { reason: input.reason })
    if (!refused.ok) return refused
    await freeOffer(act, match.offerId)
    await queueMail(tx, { template: 'match-refused', matchId: match.id })
    const moved = await moveHelpRequest(act, request, 'seeking', { reason: input.reason })
    if (!moved.ok) return moved
    await enqueue(
      tx,
      'continue-seeking',
      { helpRequestId: request.id, trigger: 'declined' },
      { key: `seek:${request.id}` },
    )
    return ok({ matchId: match.id })
  },
})
