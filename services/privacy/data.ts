import { and, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSignedIn, mayAnswerFor } from '@/domain/access/privacy'
import { toldOf } from '@/domain/privacy/access-export'
import { ERASED_KINDS, type ErasedKind } from '@/domain/privacy/erasure'
import { uuid } from '../gate/fields'
import type { Tx } from '../gate/transaction'
import { view } from '../gate/view'
import { personIn } from './person'

const rowsRead = z.array(z.object({ holder: z.string(), line: z.record(z.string(), z.unknown()) }))
const looksRead = z.array(
  z.object({ at: z.coerce.date(), role: z.string(), operation: z.string(), fields: z.string() }),
)

/** A picture as text that a page shows, and a browser that is given it as an address. */
const told = (holder: string, line: Record<string, unknown>) =>
  holder === 'neighbour_photo'
    ? {
        ...line,
        jpeg: `data:image/jpeg;base64,${Buffer.from(String(line.jpeg).slice(2), 'hex').toString('base64')}`,
      }
    : line

/** Everything about one person, and who looked at it: by role, because the colleague is a third person too. */
export async function dataOf(tx: Tx, about: ErasedKind, id: string) {
  const rows = await tx.execute(sql`select holder, line from app.person_rows(${about}, ${id})`)
  const looks = await tx.execute(
    sql`select at, role, operation, fields from app.person_looks(${about}, ${id})`,
  )
  return {
    about,
    fields: toldOf(
      about,
      rowsRead.parse(rows.rows).map(({ holder, line }) => ({ table: holder, values: told(holder, line) })),
    ),
    looks: looksRead.parse(looks.rows),
  }
}

/** The day until which these data are kept past their term. */
async function heldUntil(tx: Tx, aboutId: string): Promise<string | null> {
  const { legalHold } = table
  const [row] = await tx
    .select({ until: legalHold.until })
    .from(legalHold)
    .where(and(eq(legalHold.aboutId, aboutId), isNull(legalHold.endedAt)))
  return row?.until ?? null
}

/** All that we have about somebody, to hand over when they asked. */
export const personData = view({
  name: 'privacy.person-data',
  input: z.strictObject({ about: z.enum(ERASED_KINDS), aboutId: uuid }),
  subject: (tx, input) => personIn(tx, input.about, input.aboutId),
  decide: mayAnswerFor,
  reads: ['everything'],
  show: async ({ tx, subject }) => ({
    ...(await dataOf(tx, subject.about, subject.id)),
    restrictedAt: subject.restrictedAt,
    heldUntil: await heldUntil(tx, subject.id),
  }),
})

/** All that we have about me. */
export const myData = view({
  name: 'privacy.my-data',
  input: z.strictObject({}),
  subject: async (_tx, _input, actor) => {
    if (actor.kind !== 'user') return null
    return actor.volunteerId
      ? { about: 'volunteer' as const, id: actor.volunteerId }
      : { about: 'staff' as const, id: actor.id }
  },
  decide: isSignedIn,
  reads: [],
  show: ({ tx, subject }) => dataOf(tx, subject.about, subject.id),
})
