import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayGuide } from '@/domain/access/volunteer'
import { userIdOf } from '@/domain/kernel/actor'
import { ok, refuse } from '@/domain/kernel/result'
import { CONSENT_VERSION, INVITATION_ANSWERS } from '@/domain/neighbour-list/invitation'
import { endDuties } from '../case/duty'
import { moveVolunteer } from '../case/transition'
import { command } from '../gate/command'
import { enqueue } from '../gate/enqueue'
import { uuid } from '../gate/fields'
import { lockedListed } from './own-list'

/** The yes or no of somebody of a list, heard on the telephone and written down by who heard it. */
export const recordListedAnswer = command({
  name: 'neighbour-list.record-answer',
  input: z.strictObject({ volunteerId: uuid, answer: z.enum(INVITATION_ANSWERS, 'state.choose') }),
  subject: (tx, input) => lockedListed(tx, input.volunteerId),
  decide: mayGuide,
  notForOneself: ({ id }) => [id],
  run: async ({ tx, actor, input, subject, now }) => {
    const { id, state, phone } = subject
    if (state !== 'listed') return refuse('list.answeredAlready')
    if (input.answer === 'no') {
      await tx.execute(sql`select app.refuse_listed_by_phone(${id}::uuid, ${now.toISOString()}::timestamptz)`)
      await enqueue(tx, 'keep-erased', {}, { key: 'keep-erased' })
      return ok({ id, stays: false })
    }
    if (phone === '') return refuse('phone.missing', { field: 'phone' })
    const act = { tx, actor, now, heard: 'phone' as const }
    await endDuties(act, id, 'call_listed')
    const { listedNeighbour: listed } = table
    await tx
      .update(listed)
      .set({ answeredAt: now, how: 'phone', consent: CONSENT_VERSION, recordedBy: userIdOf(actor) })
      .where(eq(listed.volunteerId, id))
    const moved = await moveVolunteer(act, subject, 'interested')
    return moved.ok ? ok({ id, stays: true }) : moved
  },
})
