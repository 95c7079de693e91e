import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayAnswerFor } from '@/domain/access/privacy'
import { ok } from '@/domain/kernel/result'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { personIn } from './person'

/** Frozen, or free again: nobody is asked for them, nothing is written to them, and every page says so. */
export const restrictPerson = command({
  name: 'privacy.restrict',
  input: z.strictObject({
    about: z.enum(['resident', 'volunteer']),
    aboutId: uuid,
    restricted: z.enum(['yes', 'no']),
  }),
  subject: (tx, input) => personIn(tx, input.about, input.aboutId),
  decide: mayAnswerFor,
  run: async ({ tx, input, subject: { id }, now }) => {
    const of = input.about === 'resident' ? table.resident : table.volunteer
    await tx
      .update(of)
      .set({ restrictedAt: input.restricted === 'yes' ? now : null })
      .where(eq(of.id, id))
    return ok({ id })
  },
})
