import type { Role } from '@/domain/kernel/actor'
import { DAY, HOUR, MINUTE } from '@/domain/kernel/time'
import { env } from '@/env'

/** Staff: 30 minutes without a click, 12 hours in all. A volunteer's telephone: 30 days. Source: docs/practice.md, "Sessions". */
export function sessionIsAlive(
  role: Role,
  session: { readonly expires: Date; readonly startedAt: Date; readonly lastSeenAt: Date },
  now: Date,
): boolean {
  if (session.expires <= now) return false
  const idle = now.getTime() - session.lastSeenAt.getTime()
  const age = now.getTime() - session.startedAt.getTime()
  if (role === 'volunteer') return idle < 30 * DAY
  return idle < 30 * MINUTE && age < 12 * 60 * MINUTE
}

/**
 * Whether this session was in use without a long break: of staff 15 minutes, of a neighbour's telephone 12 hours, where the
 * installation says nothing else. After one, nothing sensitive is shown before they prove again who they are.
 */
export function sessionIsAwake(role: Role, session: { readonly awakeAt: Date }, now: Date): boolean {
  const { staffIdleMinutes = 15, neighbourIdleHours = 12 } = env()
  const longest = role === 'volunteer' ? neighbourIdleHours * HOUR : staffIdleMinutes * MINUTE
  return now.getTime() - session.awakeAt.getTime() < longest
}
