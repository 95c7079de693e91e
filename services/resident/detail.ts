import { and, desc, eq, isNull, ne, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayKnow } from '@/domain/access/resident'
import { localDate } from '@/domain/kernel/time'
import { holdsOn } from '@/domain/resident/consents'
import { reachOf } from '@/domain/resident/reach'
import { proposedRelations } from '@/domain/resident/relations'
import { uuid } from '../gate/fields'
import type { Tx } from '../gate/transaction'
import { view } from '../gate/view'
import { isAddressWrong } from '../mail/trust-address'
import { historyOf } from './history'

type Resident = typeof table.resident.$inferSelect
const volunteerName = sql<string>`${table.volunteerInLine.firstName} || ' ' || ${table.volunteerInLine.lastName}`

/** Who could be the same person: the same number, or the same name at the same door. A guess for staff to judge. */
function maybeTheSame(tx: Tx, one: Resident) {
  const { resident } = table
  const sameName = sql`app.search_key(${resident.name}) = app.search_key(${one.name})`
  return tx
    .select({
      id: resident.id,
      name: resident.name,
      street: resident.street,
      houseNumber: resident.houseNumber,
      box: resident.box,
      postcode: resident.postcode,
      municipality: resident.municipality,
      pointNear: resident.pointNear,
      sameName: sql<boolean>`${sameName}`,
    })
    .from(resident)
    .where(
      and(
        ne(resident.id, one.id),
        isNull(resident.mergedInto),
        or(
          one.phone ? eq(resident.phone, one.phone) : undefined,
          one.street ? and(sameName, eq(resident.street, one.street)) : undefined,
          one.phone || one.street ? undefined : sameName,
        ),
      ),
    )
    .orderBy(desc(sql`${sameName}`), resident.name)
    .limit(10)
}

/** All of one person: what is known, what was asked, who helped, what was put right. */
export const residentDetail = view({
  name: 'resident.detail',
  input: z.strictObject({ residentId: uuid }),
  subject: async (tx, input) => {
    const [row] = await tx.select().from(table.resident).where(eq(table.resident.id, input.residentId))
    return row ?? null
  },
  decide: mayKnow,
  reads: [
    'resident.name',
    'resident.phone',
    'resident.email',
    'resident.address',
    'volunteer.name',
    'relation',
    'consent',
    'correction',
  ],
  show: async ({ tx, subject: resident, now }) => {
    const { helpRequest, match, offer, correction, residentMerge, volunteerBlock } = table
    const requests = await tx
      .select({
        id: helpRequest.id,
        reference: helpRequest.reference,
        state: helpRequest.state,
        kind: helpRequest.kind,
        createdAt: helpRequest.createdAt,
        proxyName: helpRequest.proxyName,
        proxyPhone: helpRequest.proxyPhone,
        proxyRelation: helpRequest.proxyRelation,
      })
      .from(helpRequest)
      .where(eq(helpRequest.residentId, resident.id))
      .orderBy(desc(helpRequest.createdAt))
    const numbers = await tx
      .select()
      .from(table.residentNumber)
      .where(eq(table.residentNumber.residentId, resident.id))
      .orderBy(table.residentNumber.createdAt)
    const relations = await tx
      .select()
      .from(table.relation)
      .where(eq(table.relation.residentId, resident.id))
      .orderBy(desc(isNull(table.relation.until)), table.relation.createdAt)
    const consents = await tx
      .select()
      .from(table.consent)
      .where(eq(table.consent.residentId, resident.id))
      .orderBy(desc(table.consent.createdAt))
    const today = localDate(now.getTime())
    const current = relations.filter((one) => one.until === null)
    const neighbours = await tx
      .selectDistinct({ id: table.volunteerInLine.id, name: volunteerName })
      .from(offer)
      .innerJoin(helpRequest, eq(helpRequest.id, offer.helpRequestId))
      .innerJoin(table.volunteerInLine, eq(table.volunteerInLine.id, offer.volunteerId))
      .leftJoin(match, eq(match.offerId, offer.id))
      .where(eq(helpRequest.residentId, resident.id))
    const apart = await tx
      .select({ id: table.volunteerInLine.id, name: volunteerName, wishedBy: volunteerBlock.wishedBy })
      .from(volunteerBlock)
      .innerJoin(table.volunteerInLine, eq(table.volunteerInLine.id, volunteerBlock.volunteerId))
      .where(eq(volunteerBlock.residentId, resident.id))
    const corrections = await tx
      .select({
        id: correction.id,
        field: correction.field,
        before: correction.before,
        after: correction.after,
        confirmedBy: correction.confirmedBy,
        how: correction.how,
        at: correction.at,
        byName: table.user.name,
      })
      .from(correction)
      .leftJoin(table.user, eq(table.user.id, correction.by))
      .where(eq(correction.residentId, resident.id))
      .orderBy(desc(correction.at))
    const merges = await tx
      .select({ id: residentMerge.id, name: table.resident.name, at: residentMerge.at })
      .from(residentMerge)
      .innerJoin(table.resident, eq(table.resident.id, residentMerge.mergedId))
      .where(and(eq(residentMerge.keptId, resident.id), isNull(residentMerge.undoneAt)))
      .orderBy(desc(residentMerge.at))
    return {
      resident,
      addressWrong: await isAddressWrong(tx, resident.email),
      reach: reachOf(
        resident,
        current.filter((one) => one.may.includes('contact')),
      ),
      numbers,
      relations,
      consents: consents.map((one) => ({ ...one, holds: holdsOn(one, today) })),
      proposed: proposedRelations(requests, current),
      requests,
      neighbours: neighbours.filter((one) => !apart.some((kept) => kept.id === one.id)),
      apart,
      corrections,
      history: await historyOf(tx, resident.id, { relations, consents, corrections }),
      merges,
      maybe: resident.mergedInto ? [] : await maybeTheSame(tx, resident),
    }
  },
})
