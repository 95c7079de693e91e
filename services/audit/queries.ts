import { desc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayReadLog } from '@/domain/access/audit'
import { mayKnow } from '@/domain/access/resident'
import { hasRole } from '@/domain/kernel/actor'
import { uuid } from '../gate/fields'
import { list } from '../gate/list'
import type { Tx } from '../gate/transaction'
import { view } from '../gate/view'

const NAMED = z.array(z.object({ id: z.string(), kind: z.string(), name: z.string() }))

/** What lines are about, in words: a request by its reference, a person by name. */
async function named(tx: Tx, ids: readonly string[]) {
  const { rows } = await tx.execute(
    sql`select id, kind, name from app.things_named(${sql.param([...ids])}::uuid[])`,
  )
  return new Map(NAMED.parse(rows).map((one) => [one.id, one]))
}

/** Who looked at what, and who was refused: the newest first, with whom or what it was about. Never contents. */
export const auditTrail = list({
  name: 'audit.trail',
  input: z.strictObject({ verdict: z.enum(['read', 'refused']).default('read') }),
  from: table.auditLog,
  reach: (actor) => (hasRole(actor, 'admin') ? 'all' : 'none'),
  reads: [],
  rows: async ({ tx, within, input }) => {
    const rows = await tx
      .select({
        id: within.id,
        at: within.at,
        actorKind: within.actorKind,
        actorName: table.user.name,
        operation: within.operation,
        verdict: within.verdict,
        detail: within.detail,
        subjectId: within.subjectId,
        shown: sql<number>`cardinality(${within.shown})`,
      })
      .from(within)
      .leftJoin(table.user, eq(table.user.id, within.actorId))
      .where(
        inArray(
          within.verdict,
          input.verdict === 'read' ? ['read'] : ['denied', 'hidden', 'refused', 'asleep'],
        ),
      )
      .orderBy(desc(within.at))
      .limit(200)
    const names = await named(
      tx,
      rows.flatMap(({ subjectId }) => (subjectId ? [subjectId] : [])),
    )
    return rows.map(({ subjectId, ...row }) => ({ ...row, subject: names.get(subjectId ?? '') ?? null }))
  },
})

/** What another person must look at: what is open first, then the newest. */
export const alerts = list({
  name: 'audit.alerts',
  input: z.strictObject({}),
  from: table.alert,
  reach: (actor) => (hasRole(actor, 'admin') ? 'all' : 'none'),
  reads: [],
  rows: ({ tx, actor, within }) =>
    tx
      .select({
        id: within.id,
        kind: within.kind,
        at: within.at,
        dueAt: within.dueAt,
        times: within.times,
        reason: within.reason,
        aboutName: table.user.name,
        endedAt: within.endedAt,
        note: within.note,
        mayEnd: sql<boolean>`${within.endedAt} is null and ${within.aboutId} is distinct from ${actor.kind === 'user' ? actor.id : null}::uuid`,
      })
      .from(within)
      .leftJoin(table.user, eq(table.user.id, within.aboutId))
      .orderBy(sql`${within.endedAt} is not null`, desc(within.at))
      .limit(50),
})

const SEEN = z.array(
  z.object({
    id: z.string(),
    kind: z.enum(['resident', 'volunteer']),
    name: z.string(),
    fields: z.array(z.string()),
    times: z.number(),
    first_at: z.coerce.date(),
    last_at: z.coerce.date(),
    people: z.number(),
  }),
)
/** On a page: somebody who works with lists saw thousands in a month. */
const SEEN_AT_ONCE = 100

/** When an account or a laptop fell into other hands: which people it saw in that time, and what of them. */
export const peopleSeen = view({
  name: 'audit.people-seen',
  input: z.strictObject({
    userId: uuid,
    from: z.coerce.date(),
    until: z.coerce.date(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  subject: async (tx, input) => {
    const [row] = await tx
      .select({ id: table.user.id, name: table.user.name })
      .from(table.user)
      .where(eq(table.user.id, input.userId))
    return row ?? null
  },
  decide: mayReadLog,
  reads: ['resident.name', 'volunteer.name'],
  show: async ({ tx, input, subject }) => {
    const { rows } = await tx.execute(
      sql`select s.*, count(*) over ()::int as people
        from app.people_seen(${input.userId}, ${input.from.toISOString()}::timestamptz, ${input.until.toISOString()}::timestamptz) with ordinality as s
        order by s.ordinality limit ${SEEN_AT_ONCE} offset ${(input.page - 1) * SEEN_AT_ONCE}`,
    )
    const seen = SEEN.parse(rows)
    const people = seen.map(({ first_at: firstAt, last_at: lastAt, people: _, ...one }) => ({
      ...one,
      firstAt,
      lastAt,
    }))
    const count = seen[0]?.people ?? 0
    return { account: subject.name, people, count, hasNext: count > input.page * SEEN_AT_ONCE }
  },
})

const READERS = z.array(
  z.object({
    at: z.coerce.date(),
    name: z.string().nullable(),
    role: z.string().nullable(),
    operation: z.string(),
    fields: z.string(),
  }),
)

/** Who looked at this person, for when they ask. */
export const readersOf = view({
  name: 'audit.readers',
  input: z.strictObject({ residentId: uuid }),
  subject: async (tx, input) => {
    const { id, neighbourhoodId } = table.resident
    const [row] = await tx
      .select({ id, neighbourhoodId })
      .from(table.resident)
      .where(eq(id, input.residentId))
    return row ?? null
  },
  decide: mayKnow,
  reads: [],
  show: async ({ tx, subject }) => {
    const { rows } = await tx.execute(sql`select * from app.readers_of(${subject.id})`)
    return READERS.parse(rows)
  },
})
