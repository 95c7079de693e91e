import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { hasRole } from '@/domain/kernel/actor'
import { list } from '../gate/list'

/** What a referrer passed on: whom, when, and the state. Nothing of what was agreed. */
export const referredRequests = list({
  name: 'help-request.referred',
  input: z.strictObject({}),
  from: table.helpRequest,
  reach: (actor) =>
    actor.kind === 'user' && hasRole(actor, 'referrer') ? eq(table.helpRequest.referrerId, actor.id) : 'none',
  reads: ['resident.name'],
  rows: ({ tx, within }) =>
    tx
      .select({
        id: within.id,
        reference: within.reference,
        state: within.state,
        createdAt: within.createdAt,
        kind: within.kind,
        residentName: table.resident.name,
      })
      .from(within)
      .innerJoin(table.resident, eq(table.resident.id, within.residentId))
      .orderBy(desc(within.createdAt))
      .limit(200),
})
