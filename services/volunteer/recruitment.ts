import { and, eq, gt, inArray, isNotNull, isNull, notInArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import type { HelpKind } from '@/domain/help-request/kinds'
import { statesThatAre } from '@/domain/kernel/state-table'
import { DAY } from '@/domain/kernel/time'
import { LOOKED_BACK_DAYS, recruitmentNeed, takenOnEach, told } from '@/domain/volunteer/recruitment'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'
import { quartersWithin } from '../case/reach'
import { list } from '../gate/list'

/** Where more neighbours are wanted, and for what: what was asked against who is there, from the city's own figures. */
export const recruitment = list({
  name: 'volunteer.recruitment',
  input: z.strictObject({}),
  from: table.neighbourhood,
  reach: (actor) => quartersWithin(actor, table.neighbourhood.id),
  reads: [],
  rows: async ({ tx, within, now }) => {
    const since = new Date(now.getTime() - LOOKED_BACK_DAYS * DAY)
    const { helpRequest, offer, volunteer } = table
    const asked = await tx
      .select({ id: within.id, name: within.name, kind: helpRequest.kind, asked: sql<number>`count(*)::int` })
      .from(within)
      .innerJoin(helpRequest, eq(helpRequest.neighbourhoodId, within.id))
      .where(
        and(
          isNotNull(helpRequest.kind),
          gt(helpRequest.createdAt, since),
          notInArray(helpRequest.state, ['unverified', 'not_ours', 'duplicate']),
        ),
      )
      .groupBy(within.id, within.name, helpRequest.kind)
    const kind = sql<HelpKind>`kind`
    const there = await tx
      .select({
        id: within.id,
        name: within.name,
        kind,
        neighbours: sql<number>`count(*)::int`,
        shares: sql<number>`sum(1.0 / cardinality(${volunteer.kinds}))::float8`,
      })
      .from(within)
      .innerJoin(volunteer, eq(volunteer.neighbourhoodId, within.id))
      .innerJoin(sql`lateral unnest(${volunteer.kinds}) as kind`, sql`true`)
      .where(
        and(
          inArray(volunteer.state, statesThatAre(VOLUNTEER, 'askable')),
          isNull(volunteer.pausedUntil),
          isNull(volunteer.restrictedAt),
        ),
      )
      .groupBy(within.id, within.name, kind)
    const [answers] = await tx
      .select({
        asks: sql<number>`count(*)::int`,
        yeses: sql<number>`count(*) filter (where ${offer.state} = 'accepted')::int`,
      })
      .from(offer)
      .where(and(gt(offer.sentAt, since), inArray(offer.state, ['accepted', 'declined', 'expired'])))
    const each = takenOnEach(answers?.yeses ?? 0, answers?.asks ?? 0)
    const cells = new Map([...asked, ...there].map((one) => [`${one.id} ${one.kind}`, one]))
    const rows = [...cells].map(([key, { id, name, kind }]) => {
      const same = (one: { id: string; kind: HelpKind | null }) => `${one.id} ${one.kind}` === key
      const many = asked.find(same)?.asked ?? 0
      const { neighbours, shares } = there.find(same) ?? { neighbours: 0, shares: 0 }
      const need = recruitmentNeed({ asked: many, shares }, each)
      return {
        key,
        neighbourhoodId: id,
        neighbourhood: name,
        kind,
        asked: told(many),
        neighbours: told(neighbours),
        ...need,
      }
    })
    rows.sort(
      (a, b) =>
        (b.toFind ?? 0) - (a.toFind ?? 0) || (b.asked ?? 1) - (a.asked ?? 1) || (a.key < b.key ? -1 : 1),
    )
    return { each, rows }
  },
})
