import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isOwnHelp } from '@/domain/access/volunteer'
import { ok, refuse } from '@/domain/kernel/result'
import { HOUR } from '@/domain/kernel/time'
import { OUTCOMES } from '@/domain/match/states'
import { command } from '../gate/command'
import { enqueue } from '../gate/enqueue'
import { text, uuid } from '../gate/fields'
import type { Tx } from '../gate/transaction'
import { freeOffer, moveHelpRequest, moveMatch, recordTransition } from '../gate/transition'

/** Request before match, the same order as everywhere, so that two changes never wait for each other. */
async function lockedHelp(tx: Tx, matchId: string) {
  const [found] = await tx
    .select({ helpRequestId: table.match.helpRequestId })
    .from(table.match)
    .where(eq(table.match.id, matchId))
  if (!found) return null
  const [request] = await tx
    .select()
    .from(table.helpRequest)
    .where(eq(table.helpRequest.id, found.helpRequestId))
    .for('update')
  const [match] = await tx.select().from(table.match).where(eq(table.match.id, matchId)).for('update')
  return request && match ? { ...match, request } : null
}

/** "I have called": the first contact of the two. */
export const confirmContact = command({
  name: 'match.confirm-contact',
  input: z.strictObject({ matchId: uuid }),
  subject: (tx, input) => lockedHelp(tx, input.matchId),
  decide: isOwnHelp,
  run: async ({ tx, actor, subject, now }) => {
    if (subject.state !== 'active') return refuse('match.over')
    if (subject.firstContactAt) return ok({ id: subject.id })
    await tx.update(table.match).set({ firstContactAt: now }).where(eq(table.match.id, subject.id))
    const moved = await moveHelpRequest({ tx, actor, now }, subject.request, 'in_progress', {
      visitEnds: subject.visit?.to ?? null,
    })
    return moved.ok ? ok({ id: subject.id }) : moved
  },
})

/** One tap with one question. A worry is a task for the coordinator within half a day. */
export const finishMatch = command({
  name: 'match.finish',
  input: z.strictObject({
    matchId: uuid,
    outcome: z.enum(OUTCOMES, 'match.outcome'),
    worry: text(2000).default(''),
  }),
  subject: (tx, input) => lockedHelp(tx, input.matchId),
  decide: isOwnHelp,
  run: async ({ tx, actor, input, subject, now }) => {
    const { request, ...match } = subject
    if (match.state === 'done' && match.outcome === input.outcome) return ok({ id: match.id })
    if (match.state !== 'active') return refuse('match.over')
    const act = { tx, actor, now }
    const goesOn = request.timing === 'weekly' && input.outcome !== 'not_worked'
    if (goesOn)
      await tx.update(table.match).set({ outcome: input.outcome }).where(eq(table.match.id, match.id))
    else {
      const finished = await moveMatch(act, match, 'done', { outcome: input.outcome, reason: input.outcome })
      if (!finished.ok) return finished
      // The yes that came to nothing would otherwise stand in the way of everybody who is asked next.
      if (input.outcome === 'not_worked') await freeOffer(act, match.offerId)
    }
    if (input.outcome === 'worried') {
      const signalId = v7()
      await tx.insert(table.signal).values({
        id: signalId,
        helpRequestId: request.id,
        matchId: match.id,
        volunteerId: match.volunteerId,
        text: input.worry,
        dueAt: new Date(now.getTime() + 4 * HOUR),
      })
      await recordTransition(act, {
        thing: 'signal',
        thingId: signalId,
        helpRequestId: request.id,
        from: null,
        to: 'open',
      })
    }
    if (goesOn && request.state === 'ongoing') return ok({ id: match.id })
    if (goesOn && request.state === 'matched') {
      const begun = await moveHelpRequest(act, request, 'in_progress')
      if (!begun.ok) return begun
    }
    const from = goesOn ? { id: request.id, state: 'in_progress' as const } : request
    const to = goesOn
      ? 'ongoing'
      : input.outcome === 'not_worked'
        ? 'ready'
        : request.state === 'ongoing'
          ? 'ended'
          : 'done'
    const moved = await moveHelpRequest(act, from, to, {
      reason: input.outcome,
      ...(to === 'ready' ? { dueAt: now } : {}),
    })
    if (!goesOn)
      await enqueue(tx, 'continue-seeking', { helpRequestId: request.id }, { key: `seek:${request.id}` })
    return moved.ok ? ok({ id: match.id }) : moved
  },
})

/** "I can't after all": always allowed, no reason needed. The next neighbour in line is asked. */
export const handBack = command({
  name: 'match.hand-back',
  input: z.strictObject({ matchId: uuid, reason: text(500).default('') }),
  subject: (tx, input) => lockedHelp(tx, input.matchId),
  decide: isOwnHelp,
  run: async ({ tx, actor, input, subject, now }) => {
    const { request, ...match } = subject
    if (match.state === 'handed_back') return ok({ id: match.id })
    if (match.state !== 'active' && match.state !== 'proposed') return refuse('match.over')
    const act = { tx, actor, now }
    await freeOffer(act, match.offerId)
    const moved = await moveHelpRequest(act, request, 'seeking', { reason: 'handed-back' })
    if (!moved.ok) return moved
    await enqueue(
      tx,
      'continue-seeking',
      { helpRequestId: request.id, trigger: 'declined' },
      { key: `seek:${request.id}` },
    )
    // Last, because the right to change this request ends with the match.
    const back = await moveMatch(act, match, 'handed_back', { reason: input.reason })
    return back.ok ? ok({ id: match.id }) : back
  },
})
