import { z } from 'zod'
import * as table from '@/db/schema'
import { allowIf } from '@/domain/access/decision'
import { fitting } from '@/domain/kernel/kept-form'
import { ok } from '@/domain/kernel/result'
import { HOUR } from '@/domain/kernel/time'
import { command } from '../gate/command'

export { dropDraft, keepDraft } from './draft'

const value = z.union([z.string().max(200_000), z.array(z.string().max(10_000)).max(200)])

/** Keeps what was typed while the form goes back to its writer. Opened only by the secret in their browser. */
export const keepReturnedForm = command({
  name: 'form.keep',
  input: z.strictObject({
    form: z.string().max(80),
    values: z.record(z.string(), value),
    issues: z.array(
      z.strictObject({
        field: z.string(),
        reason: z.string(),
        values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      }),
    ),
  }),
  subject: async () => ({}),
  decide: (actor) => allowIf(actor.kind === 'visitor' && actor.capability !== null),
  run: async ({ tx, actor, input, now }) => {
    const tokenHash = actor.kind === 'visitor' ? (actor.capability ?? '') : ''
    const { values, lost } = fitting(input.values)
    const issues = input.issues.map(({ values, ...issue }) => ({ ...issue, ...(values ? { values } : {}) }))
    for (const field of lost)
      if (!issues.some((one) => one.field === field)) issues.push({ field, reason: 'text.long' })
    const row = {
      form: input.form,
      values,
      issues,
      expiresAt: new Date(now.getTime() + HOUR),
    }
    await tx
      .insert(table.returnedForm)
      .values({ tokenHash, ...row })
      .onConflictDoUpdate({ target: table.returnedForm.tokenHash, set: row })
    return ok(null)
  },
})
