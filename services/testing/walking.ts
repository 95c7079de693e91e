import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { DAY } from '@/domain/kernel/time'
import { seekingScene } from './scene'

/** Two people who walk every week, and did so once. */
export async function walkingEveryWeek() {
  const scene = await seekingScene(1, { kind: 'WALK', timing: 'weekly', state: 'ongoing' })
  const [asked] = scene.asked
  if (!asked) throw new Error('nobody was asked')
  const { volunteer, offerId, byLink } = asked
  const db = ownerDb()
  const [now, matchId] = [new Date(), v7()]
  await db.update(table.offer).set({ state: 'accepted', answeredAt: now }).where(eq(table.offer.id, offerId))
  await db.insert(table.match).values({
    id: matchId,
    helpRequestId: scene.id,
    offerId,
    volunteerId: volunteer.volunteerId,
    state: 'active',
    stateSince: now,
    residentSaidYesAt: now,
    consentHow: 'phone',
    approvedBy: scene.coordinator.kind === 'user' ? scene.coordinator.id : null,
    approvedAt: new Date(now.getTime() - DAY),
    firstContactAt: now,
    outcome: 'good',
    createdAt: now,
  })
  return { ...scene, volunteer, byLink, matchId }
}
