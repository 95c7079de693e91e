import { v7 } from 'uuid'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { neighbour } from './town'

const HERE = { lat: 51.028, lon: 4.48 }
let references = 1000

/** A request that waits for a neighbour, this many degrees to the east. */
export async function readyRequest(east = 0, changes: Partial<typeof table.helpRequest.$inferInsert> = {}) {
  const [id, residentId, now] = [v7(), v7(), new Date()]
  const neighbourhoodId = changes.neighbourhoodId ?? 'HERE'
  const phone = `+3215${100_000 + references}`
  const home = { lat: HERE.lat, lon: HERE.lon + east, neighbourhoodId, street: 'Dorpstraat' }
  const db = ownerDb()
  await db.insert(table.resident).values({ id: residentId, name: 'Maria Peeters', phone, ...home })
  await db.insert(table.helpRequest).values({
    id,
    reference: String(references++),
    residentId,
    neighbourhoodId,
    channel: 'web',
    state: 'ready',
    stateSince: now,
    dueAt: now,
    kind: 'WALK',
    timing: 'soon',
    dayPart: 'any',
    slots: ALL_SLOTS,
    ...changes,
  })
  return id
}

/** A neighbour this many degrees to the east of the town's first address. */
export async function neighbourAt(east: number, changes: Partial<typeof table.volunteer.$inferInsert> = {}) {
  return (await neighbour({ lat: HERE.lat, lon: HERE.lon + east, ...changes })).volunteerId
}

/** Two requests; the near neighbour could do both but has one place, the far one reaches the first only. */
export async function contended() {
  const near = await neighbourAt(0.001, { weeklyCapacity: 1, radiusMetres: 2000 })
  const far = await neighbourAt(-0.008, { radiusMetres: 900 })
  const both = await readyRequest(0)
  const onlyNear = await readyRequest(0.006)
  return { near, far, both, onlyNear }
}

/** Before each test: nobody asks and nobody helps. */
export async function emptyTown(): Promise<void> {
  const db = ownerDb()
  await db.delete(table.offer)
  await db.delete(table.helpRequest)
  await db.delete(table.volunteer)
}
