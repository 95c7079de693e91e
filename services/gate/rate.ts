import { createHmac } from 'node:crypto'
import { and, eq, lt, sql } from 'drizzle-orm'
import { limitDb } from '@/db/client'
import * as table from '@/db/schema'
import { DAY, MINUTE } from '@/domain/kernel/time'
import { env } from '@/env'

const KEPT_MS = DAY

/** What is counted may be a telephone or a mail address: kept so that neither can be read or guessed from the table. */
const hiddenKey = (key: string) => createHmac('sha256', env().authSecret).update(`limit:${key}`).digest('hex')

function startOf(windowMinutes: number, now: Date): Date {
  const windowMs = windowMinutes * MINUTE
  return new Date(Math.floor(now.getTime() / windowMs) * windowMs)
}

/** How many were counted in this window, without counting one more. */
export async function triesOf(key: string, windowMinutes: number, now: Date): Promise<number> {
  const [row] = await limitDb()
    .select({ count: table.rateLimit.count })
    .from(table.rateLimit)
    .where(
      and(
        eq(table.rateLimit.key, hiddenKey(key)),
        eq(table.rateLimit.windowStart, startOf(windowMinutes, now)),
      ),
    )
  return row?.count ?? 0
}

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
  const windowStart = startOf(windowMinutes, now)
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
