import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { hasRole } from '@/domain/kernel/actor'
import { reachOf } from '@/domain/resident/reach'
import { contactsIn } from '../case/contacts'
import { residentFound } from '../case/found'
import { text } from '../gate/fields'
import { list } from '../gate/list'

const PAGE = 50

/** People who ask or asked for help, by name; a coordinator sees the own neighbourhoods. */
export const residentsList = list({
  name: 'resident.list',
  input: z.strictObject({
    search: text(80).optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  from: table.resident,
  reach: (actor) => {
    if (hasRole(actor, 'operator')) return 'all'
    if (actor.kind !== 'user' || actor.role !== 'coordinator') return 'none'
    const { neighbourhoodId } = table.resident
    if (actor.neighbourhoods.length === 0) return isNull(neighbourhoodId)
    return or(isNull(neighbourhoodId), inArray(neighbourhoodId, [...actor.neighbourhoods])) ?? 'none'
  },
  reads: ['resident.name', 'resident.phone', 'resident.address'],
  rows: async ({ tx, within, input }) => {
    const rows = await tx
      .select({
        id: within.id,
        name: within.name,
        phone: within.phone,
        phoneNote: within.phoneNote,
        contactFirst: within.contactFirst,
        contacts: contactsIn(within.id),
        street: within.street,
        houseNumber: within.houseNumber,
        box: within.box,
        postcode: within.postcode,
        municipality: within.municipality,
        pointNear: within.pointNear,
        neighbourhood: table.neighbourhood.name,
        requests: sql<number>`(select count(*)::int from ${table.helpRequest} h where h.resident_id = ${within.id})`,
      })
      .from(within)
      .leftJoin(table.neighbourhood, eq(table.neighbourhood.id, within.neighbourhoodId))
      .where(
        and(isNull(within.mergedInto), input.search ? residentFound(within.id, input.search) : undefined),
      )
      .orderBy(asc(within.name), asc(within.id))
      .limit(PAGE + 1)
      .offset((input.page - 1) * PAGE)
    const shown = rows.slice(0, PAGE).map(({ phone, phoneNote, contactFirst, contacts, ...row }) => ({
      ...row,
      reach: reachOf({ phone, phoneNote, contactFirst }, contacts),
    }))
    return { rows: shown, hasNext: rows.length > PAGE }
  },
})
