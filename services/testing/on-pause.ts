import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { DAY } from '@/domain/kernel/time'

/** Every neighbour has a pause that ends tomorrow, and was asked whether we may ask again: what its letter is about. */
export async function everybodyOnPause(): Promise<void> {
  const [db, now] = [ownerDb(), Date.now()]
  await db.update(table.volunteer).set({ pausedUntil: new Date(now + DAY) })
  await db.update(table.volunteer).set({ pauseAskedAt: new Date(now) })
}
