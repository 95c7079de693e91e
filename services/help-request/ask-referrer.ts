import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { v7 } from 'uuid'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayWorkOn } from '@/domain/access/help-request'
import { isFinished } from '@/domain/help-request/help-request-states'
import { questionEnds, REFERRER_QUESTIONS } from '@/domain/help-request/referrer-question'
import { userIdOf } from '@/domain/kernel/actor'
import { ok, refuse } from '@/domain/kernel/result'
import { openDuty } from '../case/duty'
import { lockedRequest } from '../case/lock'
import { recordTransition } from '../case/transition'
import { command } from '../gate/command'
import { text, uuid } from '../gate/fields'
import { hashOf, questionSecret } from '../gate/secret'
import type { Tx } from '../gate/transaction'
import { queueMail } from '../mail/queue'

/** Who passed it on: the request itself, or the worry with which it began. Null when they have no account any more. */
export async function referrerOf(
  tx: Tx,
  request: { readonly id: string; readonly referrerId: string | null },
) {
  const { signal, user } = table
  const [worry] = await tx
    .select({ id: signal.referrerId })
    .from(signal)
    .where(eq(signal.helpRequestId, request.id))
    .orderBy(desc(signal.createdAt))
    .limit(1)
  const id = request.referrerId ?? worry?.id
  if (!id) return null
  const [referrer] = await tx
    .select({ id: user.id, name: user.name, organisation: user.organisation })
    .from(user)
    .where(and(eq(user.id, id), isNull(user.deactivatedAt)))
  return referrer ?? null
}

/** One question by mail to whoever passed this on. Somebody looks when no answer comes. */
export const askReferrer = command({
  name: 'help-request.ask-referrer',
  input: z.strictObject({
    helpRequestId: uuid,
    question: z.enum(REFERRER_QUESTIONS, 'refer.question'),
    text: text(160).default(''),
  }),
  subject: (tx, input) => lockedRequest(tx, input.helpRequestId),
  decide: mayWorkOn,
  run: async ({ tx, actor, input, subject, now }) => {
    const { id: helpRequestId, state } = subject
    if (isFinished(state)) return refuse('state.changed')
    const words = input.text.replace(/\s+/g, ' ')
    // Who writes a question means that one, also with another chosen beside it.
    const question = words === '' ? input.question : 'own'
    if (question === 'own' && words === '') return refuse('refer.words', { field: 'text' })
    const referrer = await referrerOf(tx, subject)
    if (!referrer) return refuse('refer.gone', { field: 'question' })
    const { referrerQuestion: asked } = table
    const [open] = await tx
      .select({ id: asked.id })
      .from(asked)
      .where(and(eq(asked.helpRequestId, helpRequestId), isNull(asked.answer), gt(asked.expiresAt, now)))
    if (open) return refuse('refer.asked', { field: 'question' })
    const id = v7()
    await tx.insert(asked).values({
      id,
      helpRequestId,
      referrerId: referrer.id,
      question,
      text: words,
      tokenHash: hashOf(questionSecret(id)),
      askedBy: userIdOf(actor),
      askedAt: now,
      expiresAt: new Date(questionEnds(now.getTime())),
    })
    await queueMail(tx, { template: 'referrer-asked', questionId: id, userId: referrer.id })
    const act = { tx, actor, now }
    const about = { thing: 'help_request', thingId: helpRequestId, helpRequestId } as const
    await openDuty(act, 'referrer_answer', { ...about, why: 'asked' })
    await recordTransition(act, { ...about, from: state, to: state, reason: 'referrer-asked' })
    return ok({ id })
  },
})
