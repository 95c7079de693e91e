import { asc, eq, ne, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayAdmit } from '@/domain/access/volunteer'
import { hasRole } from '@/domain/kernel/actor'
import { uuid } from '../gate/fields'
import { list } from '../gate/list'
import { view } from '../gate/view'

/** Everybody who signs in, volunteers aside. */
export const staffList = list({
  name: 'people.list',
  input: z.strictObject({}),
  from: table.user,
  reach: (actor) => (hasRole(actor, 'admin') ? ne(table.user.role, 'volunteer') : 'none'),
  reads: [],
  rows: ({ tx, within }) =>
    tx
      .select({
        id: within.id,
        name: within.name,
        email: sql<string>`coalesce(${within.email}, '')`,
        role: within.role,
        organisation: within.organisation,
        deactivatedAt: within.deactivatedAt,
        neighbourhoods: sql<
          string[]
        >`coalesce((select array_agg(n.name order by n.name) from ${table.coordinatorNeighbourhood} c join ${table.neighbourhood} n on n.id = c.neighbourhood_id where c.user_id = within.id), '{}')`,
      })
      .from(within)
      .orderBy(asc(within.role), asc(within.name)),
})

export const staffDetail = view({
  name: 'people.detail',
  input: z.strictObject({ userId: uuid }),
  subject: async (tx, input) => {
    const [row] = await tx.select().from(table.user).where(eq(table.user.id, input.userId))
    return row ?? null
  },
  decide: mayAdmit,
  reads: [],
  show: async ({ tx, subject }) => {
    const areas = await tx
      .select({ id: table.coordinatorNeighbourhood.neighbourhoodId })
      .from(table.coordinatorNeighbourhood)
      .where(eq(table.coordinatorNeighbourhood.userId, subject.id))
    const [factor] = await tx
      .select({ since: table.secondFactor.confirmedAt })
      .from(table.secondFactor)
      .where(eq(table.secondFactor.userId, subject.id))
    const { id, name, email, role, organisation, deactivatedAt } = subject
    const neighbourhoodIds = areas.map((one) => one.id)
    const secondStepSince = factor?.since ?? null
    return {
      id,
      name,
      email: email ?? '',
      role,
      organisation: organisation ?? '',
      deactivatedAt,
      neighbourhoodIds,
      secondStepSince,
    }
  },
})
