import { desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { hasRole } from '@/domain/kernel/actor'
import { standOf } from '@/domain/signal/report'
import { list } from '../gate/list'

/** The worries that a referrer passed on: about whom in their own words, and how it stands. Nothing of what was found. */
export const mySignals = list({
  name: 'signal.mine',
  input: z.strictObject({}),
  from: table.signal,
  reach: (actor) =>
    actor.kind === 'user' && hasRole(actor, 'referrer') ? eq(table.signal.referrerId, actor.id) : 'none',
  reads: [],
  rows: async ({ tx, within }) => {
    const rows = await tx
      .select({
        id: within.id,
        state: within.state,
        goesOn: sql<boolean>`app.worry_goes_on(${within.id})`,
        about: within.about,
        street: within.street,
        houseNumber: within.houseNumber,
        box: within.box,
        municipality: within.municipality,
        createdAt: within.createdAt,
      })
      .from(within)
      .orderBy(desc(within.createdAt))
      .limit(200)
    return rows.map(({ state, goesOn, ...row }) => ({ ...row, stands: standOf(state, goesOn) }))
  },
})
