import { and, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { allowIf } from '@/domain/access/decision'
import { mayCoordinate } from '@/domain/access/help-request'
import { isVolunteer } from '@/domain/access/volunteer'
import { HELP_REQUEST } from '@/domain/help-request/help-request-states'
import { hasRole, worksFor } from '@/domain/kernel/actor'
import { statesThatAre } from '@/domain/kernel/state-table'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'
import { requestsWithin } from '../case/reach'
import { uuid } from '../gate/fields'
import { list } from '../gate/list'
import { view } from '../gate/view'
import { cityWalking } from '../geo/city-walking'
import { byteRange } from './byte-range'
import { citySources } from './city-folder'
import { reachFrom } from './reach'
import { cityTiles } from './tile-file'
import { walksOf } from './walks'

export { mapAround } from './around'

/** Every data set that this city shows, with date and licence. */
export const dataSources = view({
  name: 'map.sources',
  input: z.strictObject({}),
  subject: async () => ({}),
  decide: () => allowIf(true),
  reads: [],
  show: async () => {
    const tiles = cityTiles()
    if (!tiles) return citySources()
    const { date, credit } = tiles
    const link = 'https://www.openstreetmap.org/copyright'
    return [...citySources(), { set: 'tiles' as const, date, licence: 'ODbL 1.0', credit, link }]
  },
})

/**
 * A piece of the city's own tiles of this version; null when there are none such. Only the workplace draws with them.
 * `range` is the header of that name.
 */
export const mapTiles = view({
  name: 'map.tiles',
  input: z.strictObject({ version: z.string().max(40), range: z.string().max(200).nullable() }),
  subject: async () => ({}),
  decide: (actor) => allowIf(hasRole(actor, 'coordinator')),
  reads: [],
  show: async ({ input }) => {
    const tiles = cityTiles()
    return tiles?.version === input.version ? { ...tiles, wanted: byteRange(input.range, tiles.size) } : null
  },
})

/** Where a volunteer can walk to from their own home. It knows of no resident, so nothing can be worked out of it. */
export const myReach = view({
  name: 'map.my-reach',
  input: z.strictObject({}),
  subject: async (tx, _input, actor) => {
    if (actor.kind !== 'user' || actor.volunteerId === null) return null
    const { id, street, lat, lon, radiusMetres } = table.volunteer
    const [row] = await tx
      .select({ id, street, lat, lon, radiusMetres })
      .from(table.volunteer)
      .where(eq(id, actor.volunteerId))
    return row ?? null
  },
  decide: isVolunteer,
  reads: [],
  show: async ({ tx, subject: { street, lat, lon, radiusMetres } }) => ({
    radiusMetres,
    reach:
      lat === null || lon === null
        ? null
        : await reachFrom(tx, await cityWalking(tx), { lat, lon, street: street ?? undefined }),
  }),
})

/**
 * A request and the walks of these neighbours to it. Homes of neighbours for whom this coordinator does not work
 * stay off the map: their row has no line.
 */
export const requestWalks = view({
  name: 'map.request-walks',
  input: z.strictObject({ helpRequestId: uuid, volunteerIds: z.array(uuid).max(20) }),
  subject: async (tx, input) => {
    const { helpRequest, resident } = table
    const [row] = await tx
      .select({
        id: helpRequest.id,
        neighbourhoodId: helpRequest.neighbourhoodId,
        home: { lat: resident.lat, lon: resident.lon, street: resident.street },
      })
      .from(helpRequest)
      .innerJoin(resident, eq(resident.id, helpRequest.residentId))
      .where(eq(helpRequest.id, input.helpRequestId))
    return row ?? null
  },
  decide: mayCoordinate,
  reads: ['resident.address', 'volunteer.address'],
  show: async ({ tx, actor, input, subject }) => {
    const { id, street, lat, lon, neighbourhoodId } = table.volunteer
    const volunteers = await tx
      .select({ id, street, lat, lon, neighbourhoodId })
      .from(table.volunteer)
      .where(inArray(id, input.volunteerIds))
    const near = volunteers.filter((one) => worksFor(actor, one.neighbourhoodId))
    return walksOf(tx, await cityWalking(tx), subject.home, near)
  },
})

/** Requests that wait and neighbours who can be asked, per neighbourhood of this member of staff. */
export const neighbourhoodLoad = list({
  name: 'map.load',
  input: z.strictObject({}),
  from: table.helpRequest,
  reach: requestsWithin,
  reads: [],
  rows: async ({ tx, within }) => {
    const open = await tx
      .select({
        id: table.neighbourhood.id,
        name: table.neighbourhood.name,
        waiting: sql<number>`count(*)::int`,
      })
      .from(within)
      .innerJoin(table.neighbourhood, eq(table.neighbourhood.id, within.neighbourhoodId))
      .where(inArray(within.state, statesThatAre(HELP_REQUEST, 'unhelped')))
      .groupBy(table.neighbourhood.id)
      .orderBy(sql`3 desc, 2`)
    const { neighbourhoodId, state } = table.volunteer
    const ready = await tx
      .select({ id: neighbourhoodId, ready: sql<number>`count(*)::int` })
      .from(table.volunteer)
      .where(
        and(
          inArray(state, statesThatAre(VOLUNTEER, 'askable')),
          inArray(
            neighbourhoodId,
            open.map((one) => one.id),
          ),
        ),
      )
      .groupBy(neighbourhoodId)
    const readyOf = new Map(ready.map((one) => [one.id, one.ready]))
    return open.map((one) => ({ ...one, ready: readyOf.get(one.id) ?? 0 }))
  },
})
