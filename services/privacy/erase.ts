import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayErase } from '@/domain/access/privacy'
import { ok, refuse } from '@/domain/kernel/result'
import { command } from '../gate/command'
import { enqueue } from '../gate/enqueue'
import { uuid } from '../gate/fields'
import { lockedQuestion } from './person'

const answered = z.tuple([z.object({ active: z.boolean() })])

/** Gone for good. By an admin, after somebody else made sure of the person: two people looked. */
export const carryOutErasure = command({
  name: 'privacy.erase',
  input: z.strictObject({ questionId: uuid }),
  subject: (tx, input) => lockedQuestion(tx, input.questionId),
  decide: mayErase,
  run: async ({ tx, actor, subject, now }) => {
    const { id, about, aboutId } = subject
    if (subject.what !== 'erasure' || subject.endedAt) return refuse('state.changed')
    if (subject.state !== 'identified') return refuse('privacy.notIdentified')
    if (actor.kind === 'user' && actor.id === subject.identifiedBy) return refuse('privacy.secondLook')
    const { rows } = await tx.execute(sql`select app.still_active(${about}, ${aboutId}) as active`)
    if (answered.parse(rows)[0].active) return refuse('privacy.stillActive')
    const { rows: held } = await tx.execute(
      sql`select app.is_held(${aboutId}, ${now.toISOString()}::timestamptz) as active`,
    )
    if (answered.parse(held)[0].active) return refuse('privacy.held')
    await tx.execute(sql`select app.erase(${about}, ${aboutId}, ${now.toISOString()}::timestamptz)`)
    const endedBy = actor.kind === 'user' ? actor.id : null
    await tx
      .update(table.dataQuestion)
      .set({ state: 'done', endedBy, endedAt: now, answer: '' })
      .where(eq(table.dataQuestion.id, id))
    await enqueue(tx, 'keep-erased', {}, { key: 'keep-erased' })
    return ok({ id })
  },
})
