import { and, eq, gt, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayUseOwn } from '@/domain/access/help-request'
import { isVolunteer, mayRecognise } from '@/domain/access/volunteer'
import { helperOf } from '../case/helper-of'
import { uuid } from '../gate/fields'
import type { Tx } from '../gate/transaction'
import { view } from '../gate/view'

/** The picture as text; null when there is none, or none for whoever asks. */
async function photoOf(tx: Tx, volunteerId: string | null): Promise<{ jpeg: string } | null> {
  const { neighbourPhoto } = table
  if (volunteerId === null) return null
  const [row] = await tx
    .select({ jpeg: sql<string>`encode(${neighbourPhoto.jpeg}, 'base64')` })
    .from(neighbourPhoto)
    .where(eq(neighbourPhoto.volunteerId, volunteerId))
  return row ?? null
}

/** My photo. */
export const myPhoto = view({
  name: 'card.my-photo',
  input: z.strictObject({}),
  subject: async (_tx, _input, actor) =>
    actor.kind === 'user' && actor.volunteerId !== null ? { id: actor.volunteerId } : null,
  decide: isVolunteer,
  reads: [],
  show: ({ tx, subject }) => photoOf(tx, subject.id),
})

/** The photo of a neighbour, for staff of where they live. */
export const photoOfNeighbour = view({
  name: 'card.photo-of-neighbour',
  input: z.strictObject({ volunteerId: uuid }),
  subject: async (tx, input) => {
    const { volunteer } = table
    const { id, neighbourhoodId } = volunteer
    const [row] = await tx.select({ id, neighbourhoodId }).from(volunteer).where(eq(id, input.volunteerId))
    return row ?? null
  },
  decide: mayRecognise,
  reads: ['volunteer.photo'],
  show: ({ tx, subject }) => photoOf(tx, subject.id),
})

/** Who comes, for the resident who holds the page of their own request. */
export const photoOfHelper = view({
  name: 'card.photo-of-helper',
  input: z.strictObject({}),
  subject: async (tx, _input, actor) => {
    if (actor.kind !== 'visitor' || actor.capability === null) return null
    const { residentAccess } = table
    const [row] = await tx
      .select({ id: residentAccess.helpRequestId })
      .from(residentAccess)
      .where(and(eq(residentAccess.tokenHash, actor.capability), gt(residentAccess.expiresAt, sql`now()`)))
    return row ?? null
  },
  decide: mayUseOwn,
  reads: [],
  show: async ({ tx, subject }) => photoOf(tx, (await helperOf(tx, subject.id))?.id ?? null),
})
