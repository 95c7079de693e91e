import { and, eq, gt } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { allowIf } from '@/domain/access/decision'
import { view } from '../gate/view'

export { myDrafts } from './draft'

/** What came back, for the page that shows that form. */
export const returnedFormOf = view({
  name: 'form.returned',
  input: z.strictObject({ form: z.string().max(80) }),
  subject: async (tx, input, actor) => {
    const [row] = await tx
      .select()
      .from(table.returnedForm)
      .where(
        and(
          eq(table.returnedForm.tokenHash, actor.kind === 'visitor' ? (actor.capability ?? '') : ''),
          eq(table.returnedForm.form, input.form),
          gt(table.returnedForm.expiresAt, new Date()),
        ),
      )
    return { row: row ?? null }
  },
  decide: (actor) => allowIf(actor.kind === 'visitor'),
  reads: [],
  show: async ({ subject }) =>
    subject.row ? { values: subject.row.values, issues: subject.row.issues } : null,
})
