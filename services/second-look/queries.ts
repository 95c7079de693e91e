import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayDecideSecond } from '@/domain/access/second-look'
import { hasRole } from '@/domain/kernel/actor'
import { list } from '../gate/list'

const asker = alias(table.user, 'asker')

/** What waits for a second person, the oldest first: about colleagues for admins, about neighbours for who serves them. */
export const openLooks = list({
  name: 'second-look.open',
  input: z.strictObject({}),
  from: table.secondLook,
  reach: (actor) => {
    const { userId, volunteerId, neighbourhoodId } = table.secondLook
    if (hasRole(actor, 'admin')) return isNotNull(userId)
    if (hasRole(actor, 'operator')) return isNotNull(volunteerId)
    if (actor.kind !== 'user' || actor.role !== 'coordinator') return 'none'
    const served = or(isNull(neighbourhoodId), inArray(neighbourhoodId, [...actor.neighbourhoods]))
    return and(isNotNull(volunteerId), served) ?? 'none'
  },
  reads: ['volunteer.name', 'resident.name'],
  rows: async ({ tx, actor, within }) => {
    const { user, volunteerInLine, resident } = table
    const rows = await tx
      .select({
        id: within.id,
        act: within.act,
        userId: within.userId,
        volunteerId: within.volunteerId,
        residentId: within.residentId,
        neighbourhoodId: within.neighbourhoodId,
        reason: within.reason,
        askedAt: within.askedAt,
        askedBy: within.askedBy,
        askedByName: asker.name,
        name: sql<
          string | null
        >`coalesce(${user.name}, ${user.email}, trim(${volunteerInLine.firstName} || ' ' || ${volunteerInLine.lastName}))`,
        residentName: resident.name,
      })
      .from(within)
      .innerJoin(asker, eq(asker.id, within.askedBy))
      .leftJoin(user, eq(user.id, within.userId))
      .leftJoin(volunteerInLine, eq(volunteerInLine.id, within.volunteerId))
      .leftJoin(resident, eq(resident.id, within.residentId))
      .where(isNull(within.decidedAt))
      .orderBy(asc(within.askedAt), asc(within.id))
      .limit(50)
    return rows.map(({ askedBy, neighbourhoodId, ...row }) => ({
      ...row,
      mayDecide: mayDecideSecond(actor, { askedBy, neighbourhoodId, userId: row.userId }) === 'allow',
    }))
  },
})
