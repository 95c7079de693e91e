import { sql } from 'drizzle-orm'
import { limitDb } from '@/db/client'
import * as table from '@/db/schema'

/**
 * Counts a try and tells whether it is still within `limit` per window. On a connection of its own, because a
 * refused attempt must count although its work is rolled back.
 */
export async function withinLimit(
  key: string,
  limit: number,
  windowMinutes: number,
  now: Date,
): Promise<boolean> {
  const windowMs = windowMinutes * 60_000
  const windowStart = new Date(Math.floor(now.getTime() / windowMs) * windowMs)
  const [row] = await limitDb()
    .insert(table.rateLimit)
    .values({ key, windowStart, count: 1 })
    .onConflictDoUpdate({
      target: [table.rateLimit.key, table.rateLimit.windowStart],
      set: { count: sql`${table.rateLimit.count} + 1` },
    })
    .returning({ count: table.rateLimit.count })
  return (row?.count ?? limit + 1) <= limit
}
