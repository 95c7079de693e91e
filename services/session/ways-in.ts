import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Database } from '@/db/client'
import * as table from '@/db/schema'
import { type Role, STAFF_ROLES } from '@/domain/kernel/actor'
import { stateIs } from '@/domain/kernel/state-table'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'
import { env } from '@/env'
import type { Tx } from '../gate/transaction'

export interface WayIn {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly locale: typeof table.user.$inferSelect.locale
}

export const isStaff = ({ role }: WayIn) => (STAFF_ROLES as readonly Role[]).includes(role)

/** Who may sign in with this address: invited and not stopped. Two people may share one. */
export async function waysIn(db: Database | Tx, address: string): Promise<WayIn[]> {
  const { user, volunteer } = table
  const rows = await db
    .select({ id: user.id, name: user.name, role: user.role, locale: user.locale, state: volunteer.state })
    .from(user)
    .leftJoin(volunteer, eq(volunteer.userId, user.id))
    .where(and(eq(user.email, address), isNull(user.deactivatedAt)))
    .orderBy(asc(user.createdAt), asc(user.id))
  return rows
    .filter(({ state }) => state === null || !stateIs(VOLUNTEER, state, 'stopped'))
    .map(({ state: _state, name, ...row }) => ({ ...row, name: name ?? '' }))
}

/** Where the city has its own sign-in, its staff use that one, with its second factor. */
export const linkWays = async (db: Database | Tx, address: string): Promise<WayIn[]> =>
  (await waysIn(db, address)).filter((way) => env().oidc === undefined || !isStaff(way))
