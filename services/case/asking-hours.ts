import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { CITY_TIME_ZONE, MINUTE } from '@/domain/kernel/time'
import { HARD_LIMITS } from '@/domain/matching/eligibility/limits'
import { nextWithin } from '@/domain/matching/waves/hours'
import { sendingMoment } from '@/domain/offer/expiry'
import { env } from '@/env'
import { practiceIn } from '../gate/settings'
import type { Act } from './act'
import { openUntil } from './open-until'

const AWAKE = [HARD_LIMITS.earliestHour, HARD_LIMITS.latestHour] as const
/** A letter that leaves later than this after it was written takes the time to think with it. */
const LATE = 30 * MINUTE

const unlessNow = (moment: number, now: Date) => (moment > now.getTime() ? new Date(moment) : null)

/** When a neighbour may be told something that cannot wait for the morning; null: now. In the demo it is never night. */
export async function whenAwake({ now }: Act): Promise<Date | null> {
  if (env().mode !== 'city') return null
  return unlessNow(nextWithin(now.getTime(), AWAKE, CITY_TIME_ZONE), now)
}

interface Asked {
  readonly offer: Pick<typeof table.offer.$inferSelect, 'id' | 'volunteerId'>
  readonly request: typeof table.helpRequest.$inferSelect
}

/**
 * When a neighbour may be asked this; null: now. The plan asked at a good hour, but a mail server that was away, or an
 * installation that stood still, does not hand it over at night. Who reads it late has as long to think as anybody.
 */
export async function whenAsked(
  act: Act,
  { offer, request }: Asked,
  { queuedAt, isFirst }: { readonly queuedAt: Date; readonly isFirst: boolean },
): Promise<Date | null> {
  const { tx, now } = act
  const later = await whenMayAsk(act, request)
  if (later) return later
  if (now.getTime() - queuedAt.getTime() <= LATE) return null
  const expiresAt = await openUntil(act, offer, request)
  await tx
    .update(table.offer)
    .set({ expiresAt, ...(isFirst ? { sentAt: now } : {}) })
    .where(eq(table.offer.id, offer.id))
  return null
}

/** When a neighbour may be written to about a question of this urgency; null: now. */
export async function whenMayAsk(
  act: Act,
  { urgency }: Pick<Asked['request'], 'urgency'>,
): Promise<Date | null> {
  if (urgency === 'urgent') return whenAwake(act)
  return whenCityAsks(act)
}

/** Within the hours in which the city asks for what can wait. */
export async function whenCityAsks({ tx, now }: Pick<Act, 'tx' | 'now'>): Promise<Date | null> {
  if (env().mode !== 'city') return null
  const { asking } = await practiceIn(tx)
  return unlessNow(sendingMoment(now.getTime(), asking), now)
}
