import { env } from '@/env'

/** Over https the browser itself guards the name; on a plain localhost it would refuse it. */
export function cookieName(name: string): string {
  return secure() ? `__Host-${name}` : name
}

export function cookieOptions(maxAgeSeconds: number) {
  return {
    httpOnly: true,
    secure: secure(),
    sameSite: 'lax',
    path: '/',
    maxAge: maxAgeSeconds,
  } as const
}

/** The name under which next-auth keeps its session. */
export function sessionCookieName(): string {
  return `${secure() ? '__Secure-' : ''}authjs.session-token`
}

function secure(): boolean {
  return env().publicUrl.startsWith('https:')
}
