import type { NextRequest } from 'next/server'
import NextAuth, { type NextAuthConfig } from 'next-auth'
import type { Provider } from 'next-auth/providers'
import { sessionDb } from '@/db/client'
import { DAY, SECOND } from '@/domain/kernel/time'
import { api, site, withQuery } from '@/domain/site/addresses'
import { env } from '@/env'
import { signInEmail as emailField } from '../gate/fields'
import { asActor } from '../gate/transaction'
import { queueMail } from '../mail/queue'
import { adapter } from './adapter'
import { cookieOptions, sessionCookieName } from './cookies'
import { isStaff, linkWays, waysIn } from './ways-in'

const TEN_MINUTES = 600

/** Nobody, for what cannot be an address. A link or an identity never makes an account. */
async function waysOf(address: string | null | undefined, ways: typeof waysIn) {
  const parsed = emailField.safeParse(address)
  return parsed.success ? ways(sessionDb(), parsed.data) : []
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

/** Who of those with this address signs in: the one that the link names, or staff who come back from the city. */
async function meant(request: NextRequest | undefined, address: string): Promise<string | null> {
  const { pathname, searchParams } = request?.nextUrl ?? new URL(env().publicUrl)
  // Who asks for a link is looked up by nobody: the letter itself goes out only when the address is known.
  const [step, way] = pathname.split('/').slice(-2)
  if (step === 'signin') return null
  const atCity = way === 'city'
  const ways = atCity
    ? (await waysIn(sessionDb(), address)).filter(isStaff)
    : await linkWays(sessionDb(), address)
  const named = searchParams.get('who')
  const [only, ...others] = named ? ways.filter(({ id }) => id === named) : ways
  return only && others.length === 0 ? only.id : null
}

function config(request: NextRequest | undefined): NextAuthConfig {
  return {
    adapter: adapter((address) => meant(request, address)),
    session: { strategy: 'database', maxAge: (30 * DAY) / SECOND },
    secret: env().authSecret,
    basePath: api.auth,
    // Requests reach next-auth with the configured origin only; see door.ts.
    trustHost: true,
    useSecureCookies: env().publicUrl.startsWith('https:'),
    cookies: { sessionToken: { name: sessionCookieName(), options: cookieOptions((30 * DAY) / SECOND) } },
    pages: { signIn: site.signIn.start, error: site.signIn.start, verifyRequest: site.signIn.linkSent },
    providers: [mailLink, ...cityProvider()],
    callbacks: {
      signIn: async ({ user, account, profile, email }) => {
        if (account?.type === 'oidc')
          return profile?.email_verified !== false && (await waysOf(profile?.email, waysIn)).some(isStaff)
        if (email?.verificationRequest === true) return true
        return (await waysOf(user.email, linkWays)).some(({ id }) => id === user.id)
      },
      // One place to land, which sends everybody on to their own home: no address from outside counts.
      redirect: async () => `${env().publicUrl}${site.signIn.start}`,
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  }
}

/** Made at the first request, because the build knows no environment. */
export const { handlers } = NextAuth(config)
