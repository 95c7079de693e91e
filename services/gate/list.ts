import type { SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { MapColumnsToTableAlias } from 'drizzle-orm/query-builders/select.types'
import type { z } from 'zod'
import { mayShowNow } from '@/domain/access/asleep'
import type { Actor } from '@/domain/kernel/actor'
import { auditRefusal, writeReading } from './audit'
import { type Operation, parse } from './operation'
import type { Outcome } from './outcome'
import { asActor, type Tx } from './transaction'

/** The rows within reach, as a subquery under the name `within`: nothing a query adds can widen it. */
function rowsWithin<F extends PgTable>(tx: Tx, from: F, condition: SQL | undefined) {
  return tx
    .select()
    .from(from as PgTable)
    .where(condition)
    .as('within')
}

// Under the subquery's own name: with the table's, drizzle takes every column for one that is never there.
type Columns<F extends PgTable> = MapColumnsToTableAlias<F['_']['columns'], 'within', 'pg'>
/** Columns of the table to select from, already limited to the reach. */
export type Within<F extends PgTable> = ReturnType<typeof rowsWithin<F>> & Columns<F>

interface Declaration<I extends z.ZodType, F extends PgTable, T> {
  readonly name: string
  readonly input: I
  readonly from: F
  /** Which rows this actor may ever list: a condition, 'all' or 'none'. */
  readonly reach: (actor: Actor) => SQL | 'all' | 'none'
  /** Sensitive fields that the rows show; what was shown is one line in the log. Empty when there are none. */
  readonly reads: readonly string[]
  readonly rows: (context: {
    tx: Tx
    actor: Actor
    input: z.output<I>
    within: Within<F>
    now: Date
  }) => Promise<T>
}

/** Many things to look at. */
export function list<I extends z.ZodType, F extends PgTable, T>(
  declaration: Declaration<I, F, T>,
): Operation<'list', z.input<I>, T> {
  const { name, reads } = declaration
  async function operate(actor: Actor, raw: unknown): Promise<Outcome<T>> {
    const now = new Date()
    const parsed = parse(declaration.input, raw)
    if (!parsed.ok) return parsed
    const reach = declaration.reach(actor)
    const refused = reach === 'none' ? 'denied' : mayShowNow(actor, reads) ? null : 'asleep'
    if (refused || reach === 'none') {
      const verdict = refused ?? 'denied'
      await auditRefusal(actor, now, { operation: name, subjectId: null, verdict })
      return { ok: false, kind: verdict }
    }
    const value = await asActor(actor, async (tx) => {
      const within = rowsWithin(
        tx,
        declaration.from,
        reach === 'all' ? undefined : reach,
      ) as unknown as Within<F>
      const rows = await declaration.rows({ tx, actor, input: parsed.value, within, now })
      await writeReading(tx, actor, now, { operation: name, subjectId: null, reads, value: rows })
      return rows
    })
    return { ok: true, value }
  }
  return Object.assign(operate, { operation: { name, kind: 'list' as const } })
}
