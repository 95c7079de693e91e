import { and, eq, gt, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayAsk, mayUseOwn } from '@/domain/access/help-request'
import { parseReference } from '@/domain/help-request/reference'
import { CHANGEABLE_STATES, isFinished } from '@/domain/help-request/states'
import { momentOf, momentRefused } from '@/domain/help-request/timing'
import type { Actor } from '@/domain/kernel/actor'
import { ok, refuse } from '@/domain/kernel/result'
import { HOUR } from '@/domain/kernel/time'
import { command } from '../gate/command'
import { phone, text } from '../gate/fields'
import { hashOf, newSecret } from '../gate/secret'
import type { Tx } from '../gate/transaction'
import { type Act, moveHelpRequest, moveMatch, moveOffer, recordTransition } from '../gate/transition'
import { queueMail } from '../mail/queue'
import { ANSWERS, timingOf } from './answers'

const ACCESS_HOURS = 2

/** The request that this browser may open; locked. */
export async function lockedOwnRequest(tx: Tx, actor: Actor) {
  if (actor.kind !== 'visitor' || actor.capability === null) return null
  const [row] = await tx
    .select({ request: table.helpRequest })
    .from(table.helpRequest)
    .innerJoin(table.residentAccess, eq(table.residentAccess.helpRequestId, table.helpRequest.id))
    .where(
      and(
        eq(table.residentAccess.tokenHash, actor.capability),
        gt(table.residentAccess.expiresAt, sql`now()`),
      ),
    )
    .for('update', { of: table.helpRequest })
  return row?.request ?? null
}

/**
 * The spoken reference with the phone number opens the status for two hours. The same sentence for a wrong number
 * and for a request that does not exist. How often somebody may guess is for who knows where they are: see
 * services/session/crowd.ts.
 */
export const openMyRequest = command({
  name: 'help-request.open-mine',
  input: z.strictObject({ reference: z.string().max(40), phone }),
  subject: async () => ({}),
  decide: mayAsk,
  run: async ({ tx, input, now }) => {
    const reference = parseReference(input.reference)
    if (!reference) return refuse('request.referenceForm', { field: 'reference' })
    const secret = newSecret()
    const until = new Date(now.getTime() + ACCESS_HOURS * HOUR).toISOString()
    const { rows } = await tx.execute<{ id: string | null }>(
      sql`select app.open_request(${reference}, ${input.phone}, ${hashOf(secret)}, ${until}::timestamptz) as id`,
    )
    return rows[0]?.id ? ok({ secret }) : refuse('request.notFound')
  },
})

/** Another moment or other words, as long as nobody was asked yet. */
export const changeMyRequest = command({
  name: 'help-request.change-mine',
  input: z.strictObject({ when: ANSWERS.when, details: text(1000) }),
  subject: (tx, _input, actor) => lockedOwnRequest(tx, actor),
  decide: mayUseOwn,
  run: async ({ tx, actor, input, subject, now }) => {
    if (!(CHANGEABLE_STATES as readonly string[]).includes(subject.state))
      return refuse('request.tooLateToChange')
    const timing = timingOf(input.when)
    const refused = momentRefused(timing, now.getTime(), subject.durationMinutes)
    if (refused) return refuse(refused.reason, { field: refused.field })
    await tx
      .update(table.helpRequest)
      .set({
        details: input.details,
        ...momentOf(timing, now.getTime(), subject.durationMinutes),
      })
      .where(eq(table.helpRequest.id, subject.id))
    await recordTransition(
      { tx, actor, now },
      {
        thing: 'help_request',
        thingId: subject.id,
        helpRequestId: subject.id,
        from: subject.state,
        to: subject.state,
        reason: 'changed-by-resident',
      },
    )
    return ok({ id: subject.id })
  },
})

/** Open offers are taken back; whoever had said yes hears it at once. */
export const cancelMyRequest = command({
  name: 'help-request.cancel-mine',
  input: z.strictObject({}),
  subject: (tx, _input, actor) => lockedOwnRequest(tx, actor),
  decide: mayUseOwn,
  run: async ({ tx, actor, subject, now }) => {
    if (subject.state === 'withdrawn') return ok({ id: subject.id })
    if (isFinished(subject.state)) return refuse('request.alreadyFinished')
    await releaseVolunteers({ tx, actor, now }, subject.id)
    const moved = await moveHelpRequest({ tx, actor, now }, subject, 'withdrawn', {
      reason: 'cancelled-by-resident',
    })
    return moved.ok ? ok({ id: subject.id }) : moved
  },
})

/** Ends what runs for a request that stops: open offers are recalled, a match ends and its volunteer is told. */
export async function releaseVolunteers(act: Act, helpRequestId: string): Promise<void> {
  const { tx } = act
  const running = await tx
    .select()
    .from(table.match)
    .where(
      and(eq(table.match.helpRequestId, helpRequestId), inArray(table.match.state, ['proposed', 'active'])),
    )
    .for('update')
  const open = await tx
    .select()
    .from(table.offer)
    .where(
      and(
        eq(table.offer.helpRequestId, helpRequestId),
        inArray(table.offer.state, ['waiting', 'sent', 'accepted']),
      ),
    )
    .for('update')
  for (const offer of open) await moveOffer(act, offer, 'recalled')
  for (const match of running) {
    await moveMatch(act, match, 'ended')
    await queueMail(tx, { template: 'request-cancelled', helpRequestId, volunteerId: match.volunteerId })
  }
}
