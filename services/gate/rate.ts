import { sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import { asActor } from './transaction'

/**
 * Counts a try and tells whether it is still within `limit` per window. In a transaction of its own, because a
 * refused attempt must count although its work is rolled back.
 */
export function withinLimit(key: string, limit: number, windowMinutes: number, now: Date): Promise<boolean> {
  const windowMs = windowMinutes * 60_000
  const windowStart = new Date(Math.floor(now.getTime() / windowMs) * windowMs)
  return asActor({ kind: 'system', task: 'rate-limit' }, async (tx) => {
    const [row] = await tx
      .insert(table.rateLimit)
      .values({ key, windowStart, count: 1 })
      .onConflictDoUpdate({
        target: [table.rateLimit.key, table.rateLimit.windowStart],
        set: { count: sql`${table.rateLimit.count} + 1` },
      })
      .returning({ count: table.rateLimit.count })
    return (row?.count ?? limit + 1) <= limit
  })
}
