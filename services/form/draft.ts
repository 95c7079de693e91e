import { and, desc, eq, gt, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { allowIf } from '@/domain/access/decision'
import { type Actor, hasRole } from '@/domain/kernel/actor'
import { fitting } from '@/domain/kernel/kept-form'
import { ok, refuse } from '@/domain/kernel/result'
import { HOUR } from '@/domain/kernel/time'
import { draftKey, forgetDraft } from '../case/draft'
import { command } from '../gate/command'
import { view } from '../gate/view'

/** From one evening to the next: a form that was left is still there on the day after. */
const DRAFT_HOURS = 24
/** Windows that one person leaves open; the oldest is forgotten first. */
const MOST_DRAFTS = 10

const hasDesk = (actor: Actor) => allowIf(hasRole(actor, 'operator', 'coordinator'), 'deny')
const mine = (userId: string, form: string) =>
  and(eq(table.returnedForm.userId, userId), eq(table.returnedForm.form, form))

const value = z.union([z.string().max(10_000), z.array(z.string().max(1_000)).max(50)])

/** Keeps what staff type while they type it: theirs alone, after a closed tab, a sign-out or another computer. */
export const keepDraft = command({
  name: 'form.keep-draft',
  input: z.strictObject({
    form: z.string().max(80),
    key: z.uuid(),
    /** The one that this window kept last; 0 before the first. */
    version: z.int().min(0),
    values: z.record(z.string().max(80), value),
  }),
  subject: async (_tx, _input, actor) => ({ userId: actor.kind === 'user' ? actor.id : '' }),
  decide: hasDesk,
  run: async ({ tx, input, subject: { userId }, now }) => {
    const { form, version } = input
    const row = {
      values: fitting(input.values).values,
      version: version + 1,
      savedAt: now,
      expiresAt: new Date(now.getTime() + DRAFT_HOURS * HOUR),
    }
    const [kept] = await tx
      .insert(table.returnedForm)
      .values({ tokenHash: draftKey(userId, input.key), userId, form, issues: [], ...row })
      .onConflictDoUpdate({
        target: table.returnedForm.tokenHash,
        set: row,
        setWhere: eq(table.returnedForm.version, version),
      })
      .returning({ version: table.returnedForm.version })
    if (!kept) return refuse('form.elsewhere')
    const newest = tx
      .select({ tokenHash: table.returnedForm.tokenHash })
      .from(table.returnedForm)
      .where(mine(userId, form))
      .orderBy(desc(table.returnedForm.savedAt))
      .limit(MOST_DRAFTS)
    await tx
      .delete(table.returnedForm)
      .where(and(mine(userId, form), sql`${table.returnedForm.tokenHash} not in ${newest}`))
    return ok({ version: kept.version })
  },
})

/** What I typed and did not save yet, the newest first. */
export const myDrafts = view({
  name: 'form.drafts',
  input: z.strictObject({ form: z.string().max(80) }),
  subject: async (_tx, _input, actor) => ({ userId: actor.kind === 'user' ? actor.id : '' }),
  decide: hasDesk,
  reads: [],
  show: async ({ tx, input, subject: { userId }, now }) => {
    const { values, version, savedAt } = table.returnedForm
    return tx
      .select({ values, version, savedAt })
      .from(table.returnedForm)
      .where(and(mine(userId, input.form), gt(table.returnedForm.expiresAt, now)))
      .orderBy(desc(savedAt))
      .limit(MOST_DRAFTS)
  },
})

/** Thrown away by who typed it. */
export const dropDraft = command({
  name: 'form.drop-draft',
  input: z.strictObject({ key: z.uuid() }),
  subject: async () => ({}),
  decide: hasDesk,
  run: async ({ tx, actor, input }) => {
    await forgetDraft(tx, actor, input.key)
    return ok(null)
  },
})
