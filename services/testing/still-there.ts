import type { PgTable } from 'drizzle-orm/pg-core'
import { ownerDb } from '@/db/client'

export type StillThere = () => Promise<boolean>

/** Whether any row of these tables still holds the mark. */
export const anywhere =
  (mark: string, ...tables: readonly PgTable[]): StillThere =>
  async () => {
    const rows = await Promise.all(tables.map((one) => ownerDb().select().from(one)))
    return JSON.stringify(rows).includes(mark)
  }
