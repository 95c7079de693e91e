import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '../gate/transaction'

/** Unique among the requests of these telephone numbers; the database refuses when none is left. */
export async function newReference(tx: Tx, numbers: readonly string[]): Promise<string> {
  const { rows } = await tx.execute<{ reference: string }>(
    sql`select app.new_reference(${sql.param([...numbers])}::text[]) as reference`,
  )
  return z.tuple([z.object({ reference: z.string() })]).parse(rows)[0].reference
}
