import { DrizzleAdapter } from '@auth/drizzle-adapter'
import { eq } from 'drizzle-orm'
import NextAuth, { type NextAuthConfig } from 'next-auth'
import type { Provider } from 'next-auth/providers'
import { sessionDb } from '@/db/client'
import * as table from '@/db/schema'
import { env } from '@/env'
import { email as emailField } from '../gate/fields'
import { asActor } from '../gate/transaction'
import { queueMail } from '../mail/queue'

const TEN_MINUTES = 600

/** Only people who were invited may sign in; a link or an identity never makes an account. */
async function mayEnter(address: string | null | undefined): Promise<boolean> {
  const parsed = emailField.safeParse(address)
  if (!parsed.success) return false
  const [known] = await sessionDb().select().from(table.user).where(eq(table.user.email, parsed.data))
  if (!known || known.deactivatedAt) return false
  // Where the city has its own sign-in, its staff use that one, with its second factor.
  return known.role === 'volunteer' || known.role === 'referrer' || env().oidc === undefined
}

/** Our own provider object, so that next-auth never loads a mailer: the mail is a job like all others. */
const mailLink: Provider = {
  id: 'mail',
  type: 'email',
  name: 'mail',
  maxAge: TEN_MINUTES,
  normalizeIdentifier: (typed) => emailField.parse(typed),
  sendVerificationRequest: async ({ identifier, token }) => {
    const link = new URL('/aanmelden/bevestigen', env().publicUrl)
    link.search = new URLSearchParams({ token, email: identifier }).toString()
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
    },
  ]
}

function config(): NextAuthConfig {
  return {
    adapter: DrizzleAdapter(sessionDb(), {
      usersTable: table.user,
      accountsTable: table.account,
      sessionsTable: table.session,
      verificationTokensTable: table.verificationToken,
    }),
    session: { strategy: 'database', maxAge: 30 * 86_400 },
    secret: env().authSecret,
    trustHost: true,
    useSecureCookies: env().publicUrl.startsWith('https:'),
    pages: { signIn: '/aanmelden', error: '/aanmelden', verifyRequest: '/aanmelden/verstuurd' },
    providers: [mailLink, ...cityProvider()],
    callbacks: {
      signIn: async ({ user, account, profile }) => {
        if (account?.type !== 'oidc') return mayEnter(user.email)
        if (profile?.email_verified === false) return false
        const parsed = emailField.safeParse(profile?.email ?? user.email)
        if (!parsed.success) return false
        const [known] = await sessionDb().select().from(table.user).where(eq(table.user.email, parsed.data))
        return known !== undefined && known.deactivatedAt === null
      },
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  }
}

/** Made at the first request, because the build knows no environment. */
export const { handlers, signIn } = NextAuth(() => config())
