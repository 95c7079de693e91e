import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayAnswer } from '@/domain/access/volunteer'
import type { Actor } from '@/domain/kernel/actor'
import { ok, refuse } from '@/domain/kernel/result'
import { DECLINE_REASONS } from '@/domain/offer/offer-states'
import { closedOffer, lockedOffer } from '../case/lock'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import type { Tx } from '../gate/transaction'
import { accept, closed, decline, explain } from './answering'

/** By the link in the mail (a capability), or signed in and by id. */
const answer = z.strictObject({ offerId: uuid.optional() })

/** Of the wish that was on the page; a form that names none was opened before anything changed. */
export const version = z.coerce.number().int().min(1).default(1)

export function offerOf(actor: Actor, offerId: string | undefined) {
  if (actor.kind === 'visitor') return eq(table.offer.tokenHash, actor.capability ?? '')
  if (actor.kind !== 'user' || actor.volunteerId === null || offerId === undefined) return sql`false`
  return and(eq(table.offer.id, offerId), eq(table.offer.volunteerId, actor.volunteerId))
}

/** With the case behind it; without, when another neighbour has it by now. */
const answered = async (tx: Tx, actor: Actor, offerId: string | undefined) =>
  (await lockedOffer(tx, offerOf(actor, offerId))) ?? closedOffer(tx, offerOf(actor, offerId))

export const acceptOffer = command({
  name: 'offer.accept',
  input: answer.extend({ version }),
  subject: (tx, input, actor) => answered(tx, actor, input.offerId),
  decide: mayAnswer,
  evenAsleep: true,
  run: async ({ tx, actor, input, subject, now }) =>
    subject.held ? accept({ tx, actor, now }, subject, input.version) : closed(subject.state),
})

export const declineOffer = command({
  name: 'offer.decline',
  input: answer,
  subject: (tx, input, actor) => answered(tx, actor, input.offerId),
  decide: mayAnswer,
  evenAsleep: true,
  run: async ({ tx, actor, subject, now }) =>
    subject.held
      ? decline({ tx, actor, now }, subject)
      : subject.state === 'declined'
        ? ok({ id: subject.id, over: false })
        : closed(subject.state),
})

/** Why not, if they like to tell; and a pause, if they like one. */
export const explainDecline = command({
  name: 'offer.explain-decline',
  input: z.strictObject({
    offerId: uuid.optional(),
    reason: z.enum(DECLINE_REASONS).optional(),
    pauseDays: z.coerce.number().int().min(0).max(365).default(0),
  }),
  subject: (tx, input, actor) => answered(tx, actor, input.offerId),
  decide: mayAnswer,
  evenAsleep: true,
  run: async ({ tx, actor, input, subject, now }) => {
    if (subject.state !== 'declined') return refuse('state.changed')
    await explain({ tx, actor, now }, subject, { reason: input.reason ?? null, pauseDays: input.pauseDays })
    return ok({ id: subject.id })
  },
})
