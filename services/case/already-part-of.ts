import { and, eq, isNull, or } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Tx } from '../gate/transaction'

type Part = Pick<typeof table.helpRequest.$inferSelect, 'id' | 'seriesOf' | 'standsInFor'>

async function seriesOf(tx: Tx, { seriesOf, standsInFor }: Part): Promise<string | null> {
  if (seriesOf !== null || standsInFor === null) return seriesOf
  const { visit } = table
  const [row] = await tx.select({ root: visit.helpRequestId }).from(visit).where(eq(visit.id, standsInFor))
  return row?.root ?? null
}

/** The request with whose neighbour this one takes turns, or stands in for once. */
export async function partOf(tx: Tx, request: Part): Promise<{ id: string; once: boolean } | null> {
  const root = await seriesOf(tx, request)
  return root === null ? null : { id: root, once: request.standsInFor !== null }
}

/** Neighbours who help there already: nobody stands in for themselves, or takes turns with themselves. */
export async function alreadyPartOf(tx: Tx, request: Part): Promise<string[]> {
  const root = await seriesOf(tx, request)
  if (root === null) return []
  const { match, helpRequest } = table
  const rows = await tx
    .selectDistinct({ id: match.volunteerId })
    .from(match)
    .innerJoin(helpRequest, eq(helpRequest.id, match.helpRequestId))
    .where(and(or(eq(helpRequest.id, root), eq(helpRequest.seriesOf, root)), isNull(match.endedAt)))
  return rows.map((one) => one.id)
}
