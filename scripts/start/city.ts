import { join } from 'node:path'
import { ownerDb, ownerPool } from '@/db/client'
import * as table from '@/db/schema'
import { readCitySettings } from '@/db/seed/cities/city-settings'
import { loadCity } from '@/services/geo/load-city'
import { step } from './step'

/**
 * A real installation gets the settings and the open data of its city at its first start; later changes come by the
 * city's own imports. Of instances that start together one loads and the others wait for it.
 */
export async function loadCityOnce(root: string, city: string): Promise<void> {
  const db = ownerDb()
  const known = async () => (await db.$count(table.city)) > 0
  if (await known()) return
  const folder = join(root, 'db/seed/cities', city)
  const settings = readCitySettings(folder)
  const lock = await ownerPool().connect()
  try {
    await lock.query(`select pg_advisory_lock(hashtextextended('load-city', 0))`)
    if (await known()) return
    await step('Loading the city', async () => {
      await loadCity(ownerPool(), { folder, now: new Date() })
      await db.insert(table.city).values({ id: 'city', settings })
    })
  } finally {
    // Closing the connection ends the lock with it.
    lock.release(true)
  }
}
