import { desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isFinished } from '@/domain/help-request/help-request-states'
import { requestsWithin } from '../case/reach'
import { phoneToFind } from '../gate/fields'
import { list } from '../gate/list'

const NEWEST = 20
const PEOPLE = 3

/**
 * Who asked before from this telephone number, or for whom somebody at that number may ask: at most three people, the last to ask first, each with their door and
 * their last request. A guess, because several people share a telephone; it is shown as one and merges nothing.
 */
export const knownCallers = list({
  name: 'help-request.known-callers',
  input: z.strictObject({ phone: phoneToFind }),
  from: table.helpRequest,
  reach: requestsWithin,
  reads: ['resident.name', 'resident.phone', 'resident.address'],
  rows: async ({ tx, within, input }) => {
    const { resident } = table
    const rows = await tx
      .select({
        residentId: resident.id,
        name: resident.name,
        language: resident.language,
        addressId: resident.addressId,
        street: resident.street,
        houseNumber: resident.houseNumber,
        box: resident.box,
        postcode: resident.postcode,
        municipality: resident.municipality,
        pointNear: resident.pointNear,
        requestId: within.id,
        reference: within.reference,
        kind: within.kind,
        state: within.state,
        createdAt: within.createdAt,
      })
      .from(within)
      .innerJoin(resident, eq(resident.id, within.residentId))
      .where(sql`${resident.id} in (select app.residents_known_at(${input.phone}))`)
      .orderBy(desc(within.createdAt), desc(within.id))
      .limit(NEWEST)
    const sameAs = (one: (typeof rows)[number]) =>
      [one.name.toLowerCase(), one.street, one.houseNumber, one.box, one.postcode].join('|')
    const people = new Map(rows.toReversed().map((one) => [sameAs(one), one]))
    return [...people.values()]
      .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
      .slice(0, PEOPLE)
      .map(({ state, ...one }) => ({ ...one, open: !isFinished(state) }))
  },
})
