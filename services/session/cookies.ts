import { cookies } from 'next/headers'
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

/** The name under which next-auth keeps its session; told to it in auth.ts. */
export function sessionCookieName(): string {
  return cookieName('zb_session')
}

/**
 * Takes a cookie away. Not by `delete`, which says nothing of https: a browser then ignores it for a name that is kept
 * to https, and the cookie stays.
 */
export async function dropCookie(name: string): Promise<void> {
  ;(await cookies()).set(name, '', cookieOptions(0))
}

function secure(): boolean {
  return env().publicUrl.startsWith('https:')
}
