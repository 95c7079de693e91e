import { and, desc, eq, notInArray, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { sameDoor } from '@/domain/address'
import { isFinished, statesInView } from '@/domain/help-request/help-request-states'
import { requestsWithin } from '../case/reach'
import { box, phoneToFind, text, uuid } from '../gate/fields'
import { list } from '../gate/list'

const NEWEST = 20
const PEOPLE = 3

/** Requests that run at a house of our list, by its number as it was said. */
function runsAt(
  said: { readonly addressId: string; readonly houseNumber: string },
  state: SQL,
): SQL | undefined {
  const { resident, address } = table
  const number = sql`coalesce(nullif(${said.houseNumber}, ''), ${address.houseNumber})`
  return and(
    notInArray(state, statesInView('finished')),
    sql`exists (select 1 from ${address} where ${address.id} = ${said.addressId}
      and (${resident.postcode}, ${resident.municipality}, ${resident.street}, ${resident.houseNumber})
        = (${address.postcode}, ${address.municipality}, ${address.street}, ${number}))`,
  )
}

/**
 * Who asked before from this telephone number, or for whom somebody at that number may ask; or of whom a request runs at
 * this address: at most three people, the last to ask first, each with their door and their last request. A guess, because
 * several people share a telephone or a house; it is shown as one and merges nothing.
 */
export const knownCallers = list({
  name: 'help-request.known-callers',
  input: z.union([
    z.strictObject({ phone: phoneToFind }),
    z.strictObject({ at: z.strictObject({ addressId: uuid, houseNumber: text(12), box }) }),
  ]),
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
      .where(
        'at' in input
          ? runsAt(input.at, sql`${within.state}`)
          : sql`${resident.id} in (select app.residents_known_at(${input.phone}))`,
      )
      .orderBy(desc(within.createdAt), desc(within.id))
      .limit(NEWEST)
    const here = 'at' in input ? rows.filter((one) => sameDoor(one.box, input.at.box) !== 'other') : rows
    const sameAs = (one: (typeof rows)[number]) =>
      [one.name.toLowerCase(), one.street, one.houseNumber, one.box, one.postcode].join('|')
    const people = new Map(here.toReversed().map((one) => [sameAs(one), one]))
    return [...people.values()]
      .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
      .slice(0, PEOPLE)
      .map(({ state, ...one }) => ({ ...one, open: !isFinished(state) }))
  },
})
