import { asc, inArray, isNull, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayHandOver } from '@/domain/access/privacy'
import { hasRole } from '@/domain/kernel/actor'
import { list } from '../gate/list'

/** Questions about the own data that wait for an answer, the first due first. */
export const openQuestions = list({
  name: 'privacy.open',
  input: z.strictObject({}),
  from: table.dataQuestion,
  reach: (actor) => {
    if (hasRole(actor, 'operator', 'admin')) return 'all'
    if (actor.kind !== 'user' || actor.role !== 'coordinator') return 'none'
    const { neighbourhoodId } = table.dataQuestion
    if (actor.neighbourhoods.length === 0) return isNull(neighbourhoodId)
    return or(isNull(neighbourhoodId), inArray(neighbourhoodId, [...actor.neighbourhoods])) ?? 'none'
  },
  reads: ['data_question.name'],
  rows: async ({ tx, actor, within }) => {
    const rows = await tx
      .select({
        id: within.id,
        what: within.what,
        about: within.about,
        aboutId: within.aboutId,
        name: sql<string | null>`app.name_to_erase(${within.id})`,
        state: within.state,
        askedHow: within.askedHow,
        askedAt: within.askedAt,
        dueAt: within.dueAt,
        identifiedBy: within.identifiedBy,
        identifiedHow: within.identifiedHow,
        neighbourhoodId: within.neighbourhoodId,
      })
      .from(within)
      .where(isNull(within.endedAt))
      .orderBy(asc(within.dueAt), asc(within.id))
      .limit(200)
    return rows.map((row) => ({ ...row, mayHandOver: mayHandOver(actor, row) === 'allow' }))
  },
})
