import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { ownerDb, ownerPool } from '@/db/client'
import * as table from '@/db/schema'
import { readCitySettings } from '@/db/seed/cities/city-settings'
import { demoRows } from '@/db/seed/demo-rows'
import type { RealAddress } from '@/db/seed/homes'
import type { Rows } from '@/db/seed/rows'
import { env } from '@/env'
import { hashOf, offerSecret } from '../gate/secret'
import type { Tx } from '../gate/transaction'
import { loadCity } from '../geo/load-city'
import { fillMailbox, queueLaterWork } from './seed-mail'
import { addPhotos } from './seed-photos'

/**
 * Fills the demo: the open data of its city, then its invented people in one transaction. The city's settings are
 * the last row of that transaction, so an installation that has them is complete and is left alone, and one that
 * was interrupted begins again. Does nothing in a real installation.
 */
export async function seedDemo(now = new Date()): Promise<void> {
  if (env().mode !== 'demo') return
  const db = ownerDb()
  if ((await db.$count(table.city)) > 0) return
  const folder = join(process.cwd(), 'db/seed/cities', env().city)
  const settings = readCitySettings(folder)
  await loadCity(ownerPool(), { folder, now })
  await db.transaction(async (tx) => {
    const addresses = await realAddresses(tx)
    const rows = demoRows({ addresses, centre: settings.centre }, now.getTime(), (id) =>
      hashOf(offerSecret(id)),
    )
    await insertRows(tx, rows)
    await addPhotos(tx, rows, now)
    await tx.insert(table.city).values({ id: 'city', settings })
    await fillMailbox(tx, rows, now)
    await queueLaterWork(tx, rows, now)
    await tx.execute(sql`analyze`)
  })
}

/** In an order that does not depend on the database, because the people are drawn from it. */
async function realAddresses(tx: Tx): Promise<RealAddress[]> {
  const { postcode, municipality, street, houseNumber, lat, lon, neighbourhoodId } = table.address
  return tx
    .select({ postcode, municipality, street, houseNumber, lat, lon, neighbourhoodId })
    .from(table.address)
    .orderBy(
      sql`postcode collate "C", street collate "C", house_number collate "C", municipality collate "C"`,
    )
}

/** In the order in which they refer to each other. */
const TABLES = {
  user: table.user,
  coordinatorNeighbourhood: table.coordinatorNeighbourhood,
  volunteer: table.volunteer,
  intakeMoment: table.intakeMoment,
  startStep: table.startStep,
  neighbourCard: table.neighbourCard,
  resident: table.resident,
  relation: table.relation,
  helpRequest: table.helpRequest,
  offer: table.offer,
  match: table.match,
  signal: table.signal,
  stay: table.stay,
  duty: table.duty,
  note: table.note,
  transition: table.transition,
} as const satisfies Record<keyof Rows, unknown>

/** PostgreSQL takes 65,535 values in one statement; the widest table has 34 columns. */
const BATCH = 1000

async function insertRows(tx: Tx, rows: Rows): Promise<void> {
  for (const name of Object.keys(TABLES) as (keyof Rows)[]) {
    for (let from = 0; from < rows[name].length; from += BATCH) {
      await tx.insert(TABLES[name]).values(rows[name].slice(from, from + BATCH) as never)
    }
  }
}
