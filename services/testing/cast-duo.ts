import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'

/** Whom the volunteer helps together with, and who comes along to the request that is matched. */
export interface CastDuo {
  readonly partnerId: string
}

export async function duoOf(volunteerId: string, partnerId: string, matchId: string): Promise<CastDuo> {
  const now = new Date()
  const two = { id: v7(), volunteerId, partnerId, how: 'phone' } as const
  await ownerDb()
    .insert(table.duo)
    .values({ ...two, invitedAt: now, agreedAt: now })
  await ownerDb().update(table.match).set({ partnerId }).where(eq(table.match.id, matchId))
  return { partnerId }
}
