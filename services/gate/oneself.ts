import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Actor, hasRole, STAFF_ROLES } from '@/domain/kernel/actor'
import type { Tx } from './transaction'

const answered = z.tuple([z.object({ own: z.boolean() })])

/** Is one of these people the colleague who acts, by the mail address of both? Who is signed in as neighbour acts for herself. */
export async function isOneself(
  tx: Tx,
  actor: Actor,
  people: readonly (string | null | undefined)[],
): Promise<boolean> {
  const ids = people.filter((id) => id != null)
  if (ids.length === 0 || !hasRole(actor, ...STAFF_ROLES)) return false
  const { rows } = await tx.execute(sql`select app.is_oneself(${sql.param(ids)}::uuid[]) as own`)
  return answered.parse(rows)[0].own
}
