import { v7 } from 'uuid'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import type { TalkOutcome } from '@/domain/intake/moments'
import { DAY, HOUR } from '@/domain/kernel/time'
import { hashOf, intakeSecret } from '../gate/secret'
import { neighbour } from './town'

interface Kept {
  readonly volunteerId: string
  readonly momentId: string
}

export interface CastTalks {
  /** A moment in two days that nobody chose. */
  readonly freeId: string
  /** Comes tomorrow. */
  readonly booked: Kept
  /** Was told that it is off, and may choose another. */
  readonly invited: Kept
}

/** A moment of this interviewer, so many days from now. */
export async function talkMoment(
  interviewerId: string,
  days: number,
  kept: { readonly volunteerId?: string; readonly outcome?: TalkOutcome } = {},
): Promise<string> {
  const id = v7()
  const startsAt = new Date(Date.now() + days * DAY)
  const endsAt = new Date(startsAt.getTime() + HOUR / 2)
  const row = { id, interviewerId, place: 'Sociaal Huis', startsAt, endsAt, ...kept }
  await ownerDb()
    .insert(table.intakeMoment)
    .values({ ...row, ...(kept.volunteerId ? { bookedAt: new Date() } : {}) })
  return id
}

/** Somebody on the way to a talk, with the secret of their letters. */
export async function candidate(
  state: 'interested' | 'invited' | 'intake_booked',
  changes: Partial<typeof table.volunteer.$inferInsert> = {},
) {
  const { volunteerId } = await neighbour({ state, userId: null, ...changes })
  const salt = v7()
  await ownerDb()
    .insert(table.intakeInvitation)
    .values({ tokenHash: hashOf(intakeSecret(salt)), volunteerId, salt })
  return { volunteerId, secret: intakeSecret(salt) }
}

/** Talks of every kind, with one interviewer. */
export async function talksOf(interviewerId: string): Promise<CastTalks> {
  const { volunteerId } = await candidate('intake_booked')
  const { volunteerId: other } = await candidate('invited')
  return {
    freeId: await talkMoment(interviewerId, 2),
    booked: { volunteerId, momentId: await talkMoment(interviewerId, 1, { volunteerId }) },
    invited: {
      volunteerId: other,
      momentId: await talkMoment(interviewerId, 1.5, { volunteerId: other, outcome: 'withdrawn' }),
    },
  }
}
