import { DrizzleAdapter } from '@auth/drizzle-adapter'
import { eq } from 'drizzle-orm'
import type { Adapter } from 'next-auth/adapters'
import { sessionDb } from '@/db/client'
import * as table from '@/db/schema'
import { hashOf } from '../gate/secret'

const never = (): never => {
  throw new Error('signing in makes no account, and sessions are read in current.ts')
}

/**
 * What next-auth keeps. Who signs in is `meant`, because an address may belong to two. A session's secret is kept as its hash, so that who reads the table cannot sign in; the first
 * link that is used ends the others that went to that address.
 */
export function adapter(meant: (address: string) => Promise<string | null>): Adapter {
  const kept = DrizzleAdapter(sessionDb(), {
    usersTable: table.user,
    accountsTable: table.account,
    sessionsTable: table.session,
    verificationTokensTable: table.verificationToken,
  })
  return {
    ...kept,
    createUser: never,
    getUserByEmail: async (address) => {
      const id = await meant(address)
      return id === null ? null : ((await kept.getUser?.(id)) ?? null)
    },
    createSession: async (session) => {
      await sessionDb()
        .insert(table.session)
        .values({ ...session, sessionToken: hashOf(session.sessionToken) })
      return session
    },
    // The door hands no session cookie on (door.ts), so next-auth has none to look up or to end.
    getSessionAndUser: never,
    updateSession: never,
    deleteSession: never,
    useVerificationToken: async (given) => {
      const used = await kept.useVerificationToken?.(given)
      if (!used) return null
      await sessionDb()
        .delete(table.verificationToken)
        .where(eq(table.verificationToken.identifier, used.identifier))
      return used
    },
  }
}
