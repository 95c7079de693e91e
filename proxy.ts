import { type NextRequest, NextResponse } from 'next/server'
import createIntlMiddleware from 'next-intl/middleware'
import { SOURCE_LOCALE } from '@/domain/kernel/locales'
import { otherLocale, pageOf } from '@/domain/site/addresses'
import { contentSecurityPolicy } from '@/domain/site/content-security-policy'
import { isWritten } from '@/domain/site/written-pages'
import { env } from '@/env'
import { routing } from '@/messages/routing'

const languages = createIntlMiddleware(routing)

/** A page that is not written in the language of its address is read in the source. */
function inTheSource(request: NextRequest): NextResponse | null {
  const { pathname } = request.nextUrl
  const [, locale = ''] = pathname.split('/')
  if (isWritten(locale, pageOf(pathname))) return null
  const to = request.nextUrl.clone()
  to.pathname = otherLocale(pathname, SOURCE_LOCALE)
  return NextResponse.redirect(to)
}

/**
 * Language of the page and the content security policy. No sign-in and no rights here: a page that forgot its lock
 * must not be saved by its address.
 */
export default function proxy(request: NextRequest): NextResponse {
  const elsewhere = inTheSource(request)
  if (elsewhere) return elsewhere
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce, {
    // Without JavaScript the sign-in form of staff ends at the city's own provider by redirect.
    cityProvider: env().oidc?.issuer,
    development: process.env.NODE_ENV === 'development',
  })
  // Next gives the nonce to its own scripts when it reads it in the request.
  request.headers.set('content-security-policy', policy)
  request.headers.set('x-nonce', nonce)
  // For the links to the same page in another language.
  request.headers.set('x-path', request.nextUrl.pathname)
  const response = languages(request)
  response.headers.set('content-security-policy', policy)
  response.headers.set('cache-control', 'private, no-store')
  return response
}

export const config = { matcher: ['/((?!api/|_next/|.*\\.[a-z0-9]+$).*)'] }
