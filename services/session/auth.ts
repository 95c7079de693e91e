import { eq } from 'drizzle-orm'
import NextAuth, { type NextAuthConfig } from 'next-auth'
import type { Provider } from 'next-auth/providers'
import { sessionDb } from '@/db/client'
import * as table from '@/db/schema'
import { type Role, STAFF_ROLES } from '@/domain/kernel/actor'
import { stateIs } from '@/domain/kernel/state-table'
import { DAY, SECOND } from '@/domain/kernel/time'
import { api, site, withQuery } from '@/domain/site/addresses'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'
import { env } from '@/env'
import { email as emailField } from '../gate/fields'
import { asActor } from '../gate/transaction'
import { queueMail } from '../mail/queue'
import { adapter } from './adapter'

const TEN_MINUTES = 600

/** Role of somebody who was invited and is not stopped. A link or an identity never makes an account. */
async function roleOf(address: string | null | undefined): Promise<Role | null> {
  const parsed = emailField.safeParse(address)
  if (!parsed.success) return null
  const [known] = await sessionDb().select().from(table.user).where(eq(table.user.email, parsed.data))
  if (!known || known.deactivatedAt) return null
  const [volunteer] = await sessionDb()
    .select({ state: table.volunteer.state })
    .from(table.volunteer)
    .where(eq(table.volunteer.userId, known.id))
  return volunteer && stateIs(VOLUNTEER, volunteer.state, 'stopped') ? null : known.role
}

const isStaff = (role: Role | null) => role !== null && (STAFF_ROLES as readonly Role[]).includes(role)

/** Where the city has its own sign-in, its staff use that one, with its second factor. */
async function mayUseLink(address: string | null | undefined): Promise<boolean> {
  const role = await roleOf(address)
  return role !== null && (env().oidc === undefined || !isStaff(role))
}

/** Our own provider object, so that next-auth never loads a mailer: the mail is a job like all others. */
const mailLink: Provider = {
  id: 'mail',
  type: 'email',
  name: 'mail',
  maxAge: TEN_MINUTES,
  normalizeIdentifier: (typed) => emailField.parse(typed),
  sendVerificationRequest: async ({ identifier, token }) => {
    const link = new URL(withQuery(site.signIn.confirm, { token, email: identifier }), env().publicUrl)
    await asActor({ kind: 'system', task: 'sign-in' }, (tx) =>
      queueMail(tx, { template: 'sign-in', recipient: identifier, link: link.toString() }),
    )
  },
}

function cityProvider(): Provider[] {
  const { oidc } = env()
  if (!oidc) return []
  return [
    {
      id: 'city',
      name: 'city',
      type: 'oidc',
      issuer: oidc.issuer,
      clientId: oidc.clientId,
      clientSecret: oidc.clientSecret,
      checks: ['pkce', 'state', 'nonce'],
      // The city's own provider vouches for the address; the account itself was made by an admin.
      allowDangerousEmailAccountLinking: true,
      // Addresses are kept in one grammar; the provider may write the same one in capitals.
      profile: (profile) => ({ id: profile.sub, email: emailField.parse(profile.email) }),
    },
  ]
}

function config(): NextAuthConfig {
  return {
    adapter: adapter(),
    session: { strategy: 'database', maxAge: (30 * DAY) / SECOND },
    secret: env().authSecret,
    basePath: api.auth,
    // Requests reach next-auth with the configured origin only; see door.ts.
    trustHost: true,
    useSecureCookies: env().publicUrl.startsWith('https:'),
    pages: { signIn: site.signIn.start, error: site.signIn.start, verifyRequest: site.signIn.linkSent },
    providers: [mailLink, ...cityProvider()],
    callbacks: {
      signIn: async ({ user, account, profile }) => {
        if (account?.type !== 'oidc') return mayUseLink(user.email)
        return profile?.email_verified !== false && isStaff(await roleOf(profile?.email))
      },
      // One place to land, which sends everybody on to their own home: no address from outside counts.
      redirect: async () => `${env().publicUrl}${site.signIn.start}`,
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  }
}

/** Made at the first request, because the build knows no environment. */
export const { handlers } = NextAuth(() => config())
