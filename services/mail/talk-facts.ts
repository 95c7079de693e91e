import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { TALK_NOTICE } from '@/domain/intake/proposals'
import { isTalkAhead } from '@/domain/intake/talk-stage'
import { freeMoments } from '../case/talk'
import { intakeSecret } from '../gate/secret'
import type { Tx } from '../gate/transaction'
import { volunteerFor } from './letter-facts'

/** Whose talk it is, with the secret of the address at which they choose; null when there is no such address. */
export async function talkFor(tx: Tx, volunteerId: string) {
  const volunteer = await volunteerFor(tx, volunteerId)
  if (!volunteer) return null
  const { intakeInvitation } = table
  const [invitation] = await tx
    .select({ salt: intakeInvitation.salt })
    .from(intakeInvitation)
    .where(eq(intakeInvitation.volunteerId, volunteerId))
  return { volunteer, secret: invitation ? intakeSecret(invitation.salt) : null }
}

/** The same, with the address only while there is something to choose. */
export async function choiceFor(tx: Tx, volunteerId: string) {
  const found = await talkFor(tx, volunteerId)
  if (!found || !isTalkAhead(found.volunteer.state)) return null
  const free = await freeMoments(tx, volunteerId, new Date(Date.now() + TALK_NOTICE))
  return free.length > 0 ? found : { ...found, secret: null }
}
