import { and, eq, isNull, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayKnow } from '@/domain/access/resident'
import { ok, refuse } from '@/domain/kernel/result'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { lockedResident } from './locked-resident'

/** Two records turn out to be one person. Everything of the other goes to the one that is kept; it can be undone. */
export const mergeResidents = command({
  name: 'resident.merge',
  input: z.strictObject({ residentId: uuid, otherId: uuid }),
  subject: async (tx, input) => {
    // Always in the same order, so that two who join the same pair at once wait for each other.
    const ids = [...new Set([input.residentId, input.otherId])].sort()
    const rows = []
    for (const id of ids) rows.push(await lockedResident(tx, id))
    const kept = rows.find((row) => row?.id === input.residentId)
    const other = rows.find((row) => row?.id === input.otherId)
    return kept && other ? { ...kept, other } : null
  },
  decide: (actor, { other, ...kept }) => (mayKnow(actor, kept) === 'allow' ? mayKnow(actor, other) : 'hide'),
  run: async ({ tx, subject: { other, ...kept } }) => {
    if (kept.id === other.id) return refuse('person.withItself')
    if (kept.mergedInto || other.mergedInto) return refuse('person.merged')
    const mergeId = v7()
    await tx.execute(sql`select app.merge_residents(${mergeId}, ${kept.id}, ${other.id})`)
    return ok({ id: kept.id, mergeId })
  },
})

/** They were two after all: what moved goes back. Requests that came after stay where they came. */
export const partResidents = command({
  name: 'resident.part',
  input: z.strictObject({ residentId: uuid, mergeId: uuid }),
  subject: (tx, input) => lockedResident(tx, input.residentId),
  decide: mayKnow,
  run: async ({ tx, input, subject }) => {
    const { residentMerge } = table
    const [merge] = await tx
      .select({ id: residentMerge.id })
      .from(residentMerge)
      .where(
        and(
          eq(residentMerge.id, input.mergeId),
          eq(residentMerge.keptId, subject.id),
          isNull(residentMerge.undoneAt),
        ),
      )
    if (!merge || subject.mergedInto) return refuse('state.changed')
    await tx.execute(sql`select app.part_residents(${merge.id})`)
    return ok({ id: subject.id })
  },
})
