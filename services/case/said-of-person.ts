import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { TALK_TOPICS } from '@/domain/kernel/talk-topics'
import { BOUNDS, withBounds } from '@/domain/resident/wishes'
import type { Tx } from '../gate/transaction'
import { lookAgainAtAsked } from './look-again'

/** What is asked beside a wish and stays with the person. Absent: not asked. */
export const OF_PERSON = {
  /** What a neighbour meets there. */
  bounds: z.array(z.enum(BOUNDS)).optional(),
  /** What they like to talk about. */
  topics: z.array(z.enum(TALK_TOPICS)).optional(),
} as const
type Said = { [K in keyof typeof OF_PERSON]?: z.output<(typeof OF_PERSON)[K]> }

/** Asked by staff alone: a neighbour may help only women, or only men. '' says that it was not said. */
export const residentGender = z
  .union([z.literal('').transform(() => null), z.enum(['woman', 'man'])])
  .optional()

/** Somebody whom we know says it once more: it is added to what we know. */
export async function addSaid(tx: Tx, residentId: string, { bounds = [], topics = [] }: Said): Promise<void> {
  if (bounds.length + topics.length === 0) return
  const { rows } = await tx.execute<{ added: boolean }>(
    sql`select app.add_said(${residentId}, ${sql.param(bounds)}::text[], ${sql.param(topics)}::text[]) as added`,
  )
  if (rows[0]?.added) await lookAgainAtAsked(tx, residentId)
}

/** Staff write down how it is: what is not ticked does not hold any more. */
export async function setSaid(
  tx: Tx,
  residentId: string,
  { bounds, ...said }: Said & { readonly gender?: z.output<typeof residentGender> },
): Promise<void> {
  const { resident } = table
  const [before] = await tx.select().from(resident).where(eq(resident.id, residentId))
  if (!before) return
  const wishes = bounds && withBounds(before.wishes, bounds)
  if (!wishes && said.topics === undefined && said.gender === undefined) return
  await tx
    .update(resident)
    .set({ ...said, ...(wishes ? { wishes } : {}) })
    .where(eq(resident.id, residentId))
  await lookAgainAtAsked(tx, residentId)
}
