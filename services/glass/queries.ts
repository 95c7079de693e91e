import { and, desc, eq, gt, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayLookThrough } from '@/domain/access/glass'
import { HELP_REQUEST_STATES } from '@/domain/help-request/help-request-states'
import { HELP_KINDS } from '@/domain/help-request/kinds'
import { userIdOf } from '@/domain/kernel/actor'
import { RELATION_KINDS } from '@/domain/resident/relations'
import { uuid } from '../gate/fields'
import { list } from '../gate/list'
import { view } from '../gate/view'

const text = z.string().nullable()
const behind = z.tuple([
  z.object({
    seen: z
      .object({
        name: z.string(),
        phone: text,
        street: text,
        houseNumber: text,
        box: text,
        municipality: text,
        pointNear: text,
        relations: z.array(z.object({ name: z.string(), kind: z.enum(RELATION_KINDS), phone: text })),
        requests: z.array(
          z.object({
            reference: z.string(),
            kind: z.enum(HELP_KINDS).nullable(),
            state: z.enum(HELP_REQUEST_STATES),
            details: z.string(),
            goodToKnow: z.string(),
          }),
        ),
      })
      .nullable(),
  }),
])

/** Whoever stands behind a glass that this colleague broke, as long as it is open. The log names the person. */
export const throughGlass = view({
  name: 'glass.look',
  input: z.strictObject({ glassId: uuid }),
  subject: async (tx, input) => {
    const { brokenGlass } = table
    const [row] = await tx
      .select({ id: brokenGlass.residentId, userId: brokenGlass.userId, until: brokenGlass.until })
      .from(brokenGlass)
      .where(and(eq(brokenGlass.id, input.glassId), gt(brokenGlass.until, new Date())))
    return row ?? null
  },
  decide: mayLookThrough,
  reads: ['resident.name', 'resident.phone', 'resident.address', 'request.details', 'request.good_to_know'],
  show: async ({ tx, input, subject, now }) => {
    const { rows } = await tx.execute(
      sql`select app.behind_glass(${input.glassId}, ${now.toISOString()}::timestamptz) as seen`,
    )
    return { until: subject.until, person: behind.parse(rows)[0].seen }
  },
})

/** What this colleague has open at this moment. */
export const myGlasses = list({
  name: 'glass.mine',
  input: z.strictObject({}),
  from: table.brokenGlass,
  reach: (actor) =>
    actor.kind === 'user' && actor.role === 'coordinator'
      ? eq(table.brokenGlass.userId, userIdOf(actor) ?? '')
      : 'none',
  reads: [],
  rows: ({ tx, within, now }) =>
    tx
      .select({ id: within.id, reason: within.reason, until: within.until })
      .from(within)
      .where(gt(within.until, now))
      .orderBy(desc(within.openedAt))
      .limit(10),
})
