import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isVolunteer, mayGuide } from '@/domain/access/volunteer'
import { userIdOf } from '@/domain/kernel/actor'
import { ok, refuse } from '@/domain/kernel/result'
import type { Act } from '../case/act'
import { lockedSelf, lockedVolunteer } from '../case/locked-volunteer'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { squarePhoto } from './square-photo'

/** Null: none was chosen. */
const file = z.instanceof(Uint8Array, { message: 'photo.missing' }).nullable()

/** What was sent becomes the photo; until it is one, the photo before stays. */
async function keepPhoto({ tx, actor, now }: Act, volunteerId: string, sent: Uint8Array | null) {
  const by = userIdOf(actor)
  if (sent === null || by === null) return refuse('photo.missing', { field: 'file' })
  const square = await squarePhoto(sent)
  if (!square.ok) return square
  const { neighbourPhoto } = table
  const kept = { jpeg: square.value, setAt: now, by }
  await tx
    .insert(neighbourPhoto)
    .values({ volunteerId, ...kept })
    .onConflictDoUpdate({ target: neighbourPhoto.volunteerId, set: kept })
  return ok({ id: volunteerId })
}

/** The photo on my card. */
export const setMyPhoto = command({
  name: 'card.set-my-photo',
  input: z.strictObject({ file }),
  subject: (tx, _input, actor) => lockedSelf(tx, actor),
  decide: isVolunteer,
  run: ({ input, subject, ...act }) => keepPhoto(act, subject.id, input.file),
})

/** The same at the talk, for who has no photo at hand. */
export const setPhotoOf = command({
  name: 'card.set-photo-of',
  input: z.strictObject({ volunteerId: uuid, file }),
  subject: (tx, input) => lockedVolunteer(tx, input.volunteerId),
  decide: mayGuide,
  notForOneself: ({ id }) => [id],
  run: ({ input, subject, ...act }) => keepPhoto(act, subject.id, input.file),
})

const dropPhoto = async ({ tx }: Pick<Act, 'tx'>, volunteerId: string) => {
  const { neighbourPhoto } = table
  await tx.delete(neighbourPhoto).where(eq(neighbourPhoto.volunteerId, volunteerId))
  return ok({ id: volunteerId })
}

/** No photo any more, at once: a card is good without. */
export const dropMyPhoto = command({
  name: 'card.drop-my-photo',
  input: z.strictObject({}),
  subject: (tx, _input, actor) => lockedSelf(tx, actor),
  decide: isVolunteer,
  evenAsleep: true,
  run: ({ subject, tx }) => dropPhoto({ tx }, subject.id),
})

/** One that is of somebody else, or of nobody. */
export const dropPhotoOf = command({
  name: 'card.drop-photo-of',
  input: z.strictObject({ volunteerId: uuid }),
  subject: (tx, input) => lockedVolunteer(tx, input.volunteerId),
  decide: mayGuide,
  run: ({ subject, tx }) => dropPhoto({ tx }, subject.id),
})
