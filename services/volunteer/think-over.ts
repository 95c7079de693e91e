import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayGuide } from '@/domain/access/volunteer'
import { mayThinkUntil, THOUGHTS } from '@/domain/intake/thinking'
import { ok, type Result, refuse } from '@/domain/kernel/result'
import { openGuide } from '../case/duty'
import { accountOf } from '../case/let-in'
import { lockedVolunteer } from '../case/locked-volunteer'
import { type Act, moveVolunteer, recordTransition } from '../case/transition'
import { command } from '../gate/command'
import { text, uuid } from '../gate/fields'
import { queueMail } from '../mail/queue'

type Neighbour = typeof table.volunteer.$inferSelect

/** Nothing said, or a day. */
export const THINKING_UNTIL = z.union([z.literal(''), z.iso.date('intake.thinkDay')]).default('')

/** They think until that day, for the first time or once more: then somebody of us calls. */
export async function thinkUntil(
  act: Act,
  neighbour: Pick<Neighbour, 'id' | 'state' | 'stateSince' | 'pausedUntil' | 'thinkingUntil'>,
  until: string,
  reason = '',
): Promise<Result<{ id: string }>> {
  const { id, state, thinkingUntil: before } = neighbour
  if (!mayThinkUntil(until, act.now.getTime())) return refuse('intake.thinkDay', { field: 'thinkingUntil' })
  if (state !== 'thinking') {
    const moved = await moveVolunteer(act, neighbour, 'thinking', { reason, thinkingUntil: until })
    return moved.ok ? ok({ id }) : moved
  }
  if (until === before) return ok({ id })
  await act.tx.update(table.volunteer).set({ thinkingUntil: until }).where(eq(table.volunteer.id, id))
  await openGuide(act, { ...neighbour, thinkingUntil: until })
  await recordTransition(act, {
    thing: 'duty',
    thingId: id,
    helpRequestId: null,
    from: before,
    to: until,
    reason,
  })
  return ok({ id })
}

/** They join, after the talk or after thinking it over: from here on they have a start list. */
export async function joinAfterTalk(act: Act, neighbour: Neighbour, changes: Partial<Neighbour> = {}) {
  const userId = await accountOf(act, neighbour)
  const moved = await moveVolunteer(act, neighbour, 'intake_done', { ...changes, userId })
  if (moved.ok) await queueMail(act.tx, { template: 'start-list', volunteerId: neighbour.id })
  return moved
}

/** "What came of it?": asked on the day that was agreed, or told sooner; the first time it is the end of the talk. */
export const recordThought = command({
  name: 'volunteer.record-thought',
  input: z.strictObject({
    volunteerId: uuid,
    answer: z.enum(THOUGHTS, 'intake.thought'),
    thinkingUntil: THINKING_UNTIL,
    reason: text(500).default(''),
  }),
  subject: (tx, input) => lockedVolunteer(tx, input.volunteerId),
  decide: mayGuide,
  notForOneself: ({ id }) => [id],
  run: async ({ tx, actor, input: { answer, thinkingUntil, reason }, subject, now }) => {
    const act = { tx, actor, now }
    if (answer === 'again') return thinkUntil(act, subject, thinkingUntil, reason)
    if (subject.state !== 'thinking') return refuse('state.changed')
    const moved =
      answer === 'yes'
        ? await joinAfterTalk(act, subject)
        : await moveVolunteer(act, subject, answer === 'no' ? 'ended' : 'other_place', { reason })
    return moved.ok ? ok({ id: subject.id }) : moved
  },
})
