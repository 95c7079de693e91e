import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayAnswerFor } from '@/domain/access/privacy'
import { ok, refuse } from '@/domain/kernel/result'
import { localDate } from '@/domain/kernel/time'
import { ERASED_KINDS } from '@/domain/privacy/erasure'
import { command } from '../gate/command'
import { requiredText, uuid } from '../gate/fields'
import { personIn } from './person'

const person = { about: z.enum(ERASED_KINDS), aboutId: uuid }

/** Kept past the term, for a complaint or a court: until a day, and why is written down. A new day takes the place of the old. */
export const holdData = command({
  name: 'privacy.hold',
  input: z.strictObject({
    ...person,
    reason: requiredText(300, 'privacy.holdReason'),
    until: z.iso.date('privacy.holdUntil'),
  }),
  subject: (tx, input) => personIn(tx, input.about, input.aboutId),
  decide: mayAnswerFor,
  run: async ({ tx, actor, input, subject: { id, neighbourhoodId }, now }) => {
    if (actor.kind !== 'user') return refuse('state.changed')
    if (input.until <= localDate(now.getTime())) return refuse('privacy.holdUntil', { field: 'until' })
    const { legalHold } = table
    await tx
      .update(legalHold)
      .set({ endedAt: now, endedBy: actor.id })
      .where(and(eq(legalHold.aboutId, id), isNull(legalHold.endedAt)))
    await tx.insert(legalHold).values({ ...input, neighbourhoodId, by: actor.id, at: now })
    return ok({ id })
  },
})

/** From now on the terms count again; what is past them goes in the next night. */
export const endHold = command({
  name: 'privacy.end-hold',
  input: z.strictObject(person),
  subject: (tx, input) => personIn(tx, input.about, input.aboutId),
  decide: mayAnswerFor,
  run: async ({ tx, actor, subject: { id }, now }) => {
    const { legalHold } = table
    const ended = await tx
      .update(legalHold)
      .set({ endedAt: now, endedBy: actor.kind === 'user' ? actor.id : null })
      .where(and(eq(legalHold.aboutId, id), isNull(legalHold.endedAt)))
      .returning({ id: legalHold.id })
    return ended.length > 0 ? ok({ id }) : refuse('state.changed')
  },
})
