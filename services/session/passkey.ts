import { and, asc, eq } from 'drizzle-orm'
import { sessionDb } from '@/db/client'
import * as table from '@/db/schema'

/** The keys of somebody's devices, the oldest first. */
export const keysOf = (userId: string) =>
  sessionDb()
    .select()
    .from(table.passkey)
    .where(eq(table.passkey.userId, userId))
    .orderBy(asc(table.passkey.madeAt), asc(table.passkey.id))
export type Passkey = Awaited<ReturnType<typeof keysOf>>[number]

/** Nobody takes off a key that is not theirs. */
export async function dropKey(userId: string, id: string): Promise<boolean> {
  const gone = await sessionDb()
    .delete(table.passkey)
    .where(and(eq(table.passkey.userId, userId), eq(table.passkey.id, id)))
    .returning({ id: table.passkey.id })
  return gone.length === 1
}
