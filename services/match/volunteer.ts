import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isOwnHelp } from '@/domain/access/volunteer'
import { ok, refuse } from '@/domain/kernel/result'
import { afterVisit } from '@/domain/match/after-visit'
import { OUTCOMES } from '@/domain/match/states'
import { lockedMatch } from '../case/lock'
import { raiseSignal } from '../case/raise-signal'
import { free } from '../case/release'
import { seekOn } from '../case/seek-on'
import { moveAlong, moveHelpRequest, moveMatch } from '../case/transition'
import { command } from '../gate/command'
import { text, uuid } from '../gate/fields'

/** "I have called": the first contact of the two. */
export const confirmContact = command({
  name: 'match.confirm-contact',
  input: z.strictObject({ matchId: uuid }),
  subject: (tx, input) => lockedMatch(tx, input.matchId),
  decide: isOwnHelp,
  run: async ({ tx, actor, subject, now }) => {
    if (subject.state !== 'active') return refuse('match.over')
    if (subject.firstContactAt) return ok({ id: subject.id })
    await tx.update(table.match).set({ firstContactAt: now }).where(eq(table.match.id, subject.id))
    const moved = await moveHelpRequest({ tx, actor, now }, subject.held.request, 'in_progress', {
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
  subject: (tx, input) => lockedMatch(tx, input.matchId),
  decide: isOwnHelp,
  run: async ({ tx, actor, input, subject, now }) => {
    const { held, ...match } = subject
    const { request } = held
    if (match.state === 'done' && match.outcome === input.outcome) return ok({ id: match.id })
    if (match.state !== 'active') return refuse('match.over')
    const act = { tx, actor, now }
    const { outcome } = input
    const follows = afterVisit(outcome, request.timing === 'weekly' ? 'weekly' : 'once', request.state)
    if (!follows) return refuse('state.changed')
    if (follows.match === null)
      await tx.update(table.match).set({ outcome }).where(eq(table.match.id, match.id))
    else {
      const finished = await moveMatch(act, match, follows.match, { outcome, reason: outcome })
      if (!finished.ok) return finished
    }
    if (follows.freesOffer) await free(act, held, match.offerId)
    if (follows.raisesSignal) {
      const { helpRequestId, volunteerId } = match
      await raiseSignal(act, { helpRequestId, matchId: match.id, volunteerId, text: input.worry })
    }
    const moved = await moveAlong(act, request, follows.request, {
      reason: outcome,
      ...(follows.dueNow ? { dueAt: now } : {}),
    })
    if (!moved.ok) return moved
    if (follows.match !== null) await seekOn(tx, request.id)
    return ok({ id: match.id })
  },
})

/** "I can't after all": always allowed, no reason needed. The next neighbour in line is asked. */
export const handBack = command({
  name: 'match.hand-back',
  input: z.strictObject({ matchId: uuid, reason: text(500).default('') }),
  subject: (tx, input) => lockedMatch(tx, input.matchId),
  decide: isOwnHelp,
  run: async ({ tx, actor, input, subject, now }) => {
    const { held, ...match } = subject
    if (match.state === 'handed_back') return ok({ id: match.id })
    if (match.state !== 'active' && match.state !== 'proposed') return refuse('match.over')
    const act = { tx, actor, now }
    await free(act, held, match.offerId)
    const moved = await moveHelpRequest(act, held.request, 'seeking', { reason: 'handed-back' })
    if (!moved.ok) return moved
    await seekOn(tx, held.id, { trigger: 'declined' })
    // Last, because the right to change this request ends with the match.
    const back = await moveMatch(act, match, 'handed_back', { reason: input.reason })
    return back.ok ? ok({ id: match.id }) : back
  },
})
