import { createHmac } from 'node:crypto'
import { lt, sql } from 'drizzle-orm'
import { limitDb } from '@/db/client'
import * as table from '@/db/schema'
import { DAY, MINUTE } from '@/domain/kernel/time'
import { env } from '@/env'

const KEPT_MS = DAY

/** What is counted may be a telephone or a mail address: kept so that neither can be read or guessed from the table. */
const hiddenKey = (key: string) => createHmac('sha256', env().authSecret).update(`limit:${key}`).digest('hex')

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
  const windowMs = windowMinutes * MINUTE
  const windowStart = new Date(Math.floor(now.getTime() / windowMs) * windowMs)
  const [row] = await limitDb()
    .insert(table.rateLimit)
    .values({ key: hiddenKey(key), windowStart, count: 1 })
    .onConflictDoUpdate({
      target: [table.rateLimit.key, table.rateLimit.windowStart],
      set: { count: sql`${table.rateLimit.count} + 1` },
    })
    .returning({ count: table.rateLimit.count })
  if (row?.count === 1)
    await limitDb()
      .delete(table.rateLimit)
      .where(lt(table.rateLimit.windowStart, new Date(now.getTime() - KEPT_MS)))
  return (row?.count ?? limit + 1) <= limit
}
