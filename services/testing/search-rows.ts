import { and, eq, isNull, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'

export const offersOf = (helpRequestId: string) =>
  ownerDb()
    .select()
    .from(table.offer)
    .where(eq(table.offer.helpRequestId, helpRequestId))
    .orderBy(table.offer.rank)

/** What tells the coordinator that nobody was found yet. */
export const alarmOf = async (id: string) =>
  (
    await ownerDb()
      .select()
      .from(table.duty)
      .where(and(eq(table.duty.thingId, id), eq(table.duty.kind, 'nobody_found'), isNull(table.duty.endedAt)))
  )[0]

/** A request that seeks has a next look in the queue; any other has somebody who looks. */
export async function everyRequestGoesOn(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const [request] = await ownerDb().select().from(table.helpRequest).where(eq(table.helpRequest.id, id))
    const { rows } = await ownerDb().execute<{ at: Date }>(
      sql`select run_at as at from graphile_worker.jobs where key = ${`seek:${id}`}`,
    )
    const step = await ownerDb().$count(
      table.duty,
      and(eq(table.duty.thingId, id), isNull(table.duty.endedAt)),
    )
    expect(step).toBeGreaterThan(0)
    if (request?.state !== 'seeking') continue
    expect(rows).toHaveLength(1)
    const late = request.deadline && request.deadline.getTime() <= Date.now()
    if (late) expect(await alarmOf(id)).toBeDefined()
  }
}
