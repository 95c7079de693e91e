import type { NextRequest, NextResponse } from 'next/server'
import createIntlMiddleware from 'next-intl/middleware'
import { routing } from '@/messages/routing'

const languages = createIntlMiddleware(routing)

/**
 * Language of the page and the content security policy. No sign-in and no rights here: a page that forgot its lock
 * must not be saved by its address.
 */
export default function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce)
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

function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === 'development'
  const script = `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`
  return [
    "default-src 'self'",
    `script-src ${script}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export const config = { matcher: ['/((?!api/|_next/|.*\\.[a-z0-9]+$).*)'] }
