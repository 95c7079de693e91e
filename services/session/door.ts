import { NextRequest } from 'next/server'
import { api } from '@/domain/site/addresses'
import { env } from '@/env'
import { handlers } from './auth'

/**
 * The only way to next-auth. Every request is made here, on the configured public address, with the cookies it
 * needs and nothing else: whatever host, header or old session a browser sends cannot reach it.
 */
async function knock(path: string, cookie: string, form?: Record<string, string>): Promise<Response> {
  const url = new URL(`${api.auth}/${path}`, env().publicUrl)
  if (!form) return handlers.GET(new NextRequest(url, { headers: { cookie } }))
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
  const body = new URLSearchParams(form).toString()
  return handlers.POST(new NextRequest(url, { method: 'POST', headers, body }))
}

export interface Answer {
  /** Where next-auth wants to go on. */
  readonly location: URL | null
  readonly cookies: readonly { readonly name: string; readonly value: string }[]
}

function answerOf(response: Response): Answer {
  const location = response.headers.get('location')
  const cookies = response.headers.getSetCookie().flatMap((line) => {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    return at > 0 ? [{ name: pair.slice(0, at), value: decodeURIComponent(pair.slice(at + 1)) }] : []
  })
  return { location: location ? new URL(location, env().publicUrl) : null, cookies }
}

const cookieLine = (cookies: Answer['cookies']) =>
  cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')

/** Begins a sign-in, by mail or at the city's own provider. */
export async function begin(provider: 'mail' | 'city', form: Record<string, string> = {}): Promise<Answer> {
  const csrf = await knock('csrf', '')
  const { csrfToken } = (await csrf.clone().json()) as { csrfToken: string }
  return answerOf(
    await knock(`signin/${provider}`, cookieLine(answerOf(csrf).cookies), { ...form, csrfToken }),
  )
}

/** Consumes a mail link. `who` is one of those who share the address; empty when it belongs to one. */
export async function consumeLink(token: string, email: string, who: string): Promise<Answer> {
  const named = who === '' ? {} : { who }
  return answerOf(await knock(`callback/mail?${new URLSearchParams({ token, email, ...named })}`, ''))
}

/** What a browser may ask of next-auth itself: to come back from the city's provider, and nothing more. */
export async function comeBackFromCity(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  if (!env().oidc || pathname !== `${api.auth}/callback/city`) return new Response(null, { status: 404 })
  const wanted = (request.headers.get('cookie') ?? '')
    .split(/;\s*/)
    .filter((pair) => /^(__Secure-|__Host-)?authjs\./.test(pair))
  const response = await knock(`callback/city${search}`, wanted.join('; '))
  const headers = new Headers(response.headers)
  headers.set('cache-control', 'no-store')
  return new Response(response.body, { status: response.status, headers })
}
