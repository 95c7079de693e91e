import { and, eq, gt, isNotNull, isNull, notExists, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import { TALK_NOTICE } from '@/domain/intake/proposals'
import type { Act } from './act'
import { openDuty } from './duty'
import { mayInterview } from './talk'

const { intakeMoment, duty } = table
const LEFT = 'colleague_left'

/** Kept for somebody by a colleague who may not have that talk any more: the account ended, or one of the two changed quarter. */
export const isLeftAlone = sql<boolean>`not ${mayInterview(intakeMoment.volunteerId)}`

/** The others of the place have it as something to do; nothing changes for whoever comes, so nothing is said. */
export async function handTalksOn(act: Act): Promise<void> {
  const { tx, now } = act
  const known = tx
    .select({ one: sql`1` })
    .from(duty)
    .where(and(eq(duty.thingId, intakeMoment.volunteerId), eq(duty.why, LEFT), isNull(duty.endedAt)))
  const talks = await tx
    .select({ volunteerId: intakeMoment.volunteerId, startsAt: intakeMoment.startsAt })
    .from(intakeMoment)
    .where(
      and(
        isNotNull(intakeMoment.volunteerId),
        isNull(intakeMoment.outcome),
        gt(intakeMoment.startsAt, now),
        isLeftAlone,
        notExists(known),
      ),
    )
  for (const { volunteerId, startsAt } of talks) {
    if (!volunteerId) continue
    const before = new Date(Math.max(now.getTime(), startsAt.getTime() - TALK_NOTICE))
    const about = { thing: 'volunteer', thingId: volunteerId, volunteerId, why: LEFT, before } as const
    await openDuty(act, 'call_about_talk', about)
  }
}
