import { and, eq, sql } from 'drizzle-orm'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { sessionDb } from '@/db/client'
import * as table from '@/db/schema'
import { env } from '@/env'
import { hashOf } from '../gate/secret'
import { sessionCookieName } from './cookies'
import { sessionIsAlive, sessionIsAwake } from './limits'

/** The session of this browser, whole, halfway or asleep, while it lives; with whose it is and whom they serve. */
export const openSession = cache(async () => {
  const secret = (await cookies()).get(sessionCookieName())?.value
  if (!secret) return null
  const [row] = await sessionDb()
    .select({
      session: table.session,
      user: table.user,
      areas: sql<
        string[]
      >`array(select c.neighbourhood_id from ${table.coordinatorNeighbourhood} c where c.user_id = ${table.user.id})`,
      singleKeys: table.staffDesk.singleKeys,
      volunteer: { id: table.volunteer.id, state: table.volunteer.state },
    })
    .from(table.session)
    .innerJoin(table.user, eq(table.user.id, table.session.userId))
    .leftJoin(
      table.volunteer,
      and(eq(table.volunteer.userId, table.user.id), eq(table.user.role, 'volunteer')),
    )
    .leftJoin(table.staffDesk, eq(table.staffDesk.userId, table.user.id))
    .where(eq(table.session.sessionToken, hashOf(secret)))
  const alive = row && !row.user.deactivatedAt && sessionIsAlive(row.user.role, row.session, new Date())
  return alive ? row : null
})
export type OpenSession = NonNullable<Awaited<ReturnType<typeof openSession>>>

/** The city's own sign-in has a second step of its own; without it staff do ours. */
const stepIsOurs = ({ user }: OpenSession) => user.role !== 'volunteer' && env().oidc === undefined

export const isHalfway = (row: OpenSession) => stepIsOurs(row) && row.session.secondStepAt === null

export const isAwake = ({ user, session }: OpenSession) => sessionIsAwake(user.role, session, new Date())

export interface Halfway {
  readonly userId: string
  readonly email: string
  /** Hash of the secret of the session. */
  readonly token: string
  /** They did it before in this session, which was left alone since. */
  readonly again: boolean
}

/** Of whom the second step is asked: who came in by mail, and who was away for long; null for everybody else. */
export async function halfway(): Promise<Halfway | null> {
  const row = await openSession()
  if (!row || !stepIsOurs(row)) return null
  const again = row.session.secondStepAt !== null
  if (again && isAwake(row)) return null
  return { userId: row.user.id, email: row.user.email ?? '', token: row.session.sessionToken, again }
}
