import type { Role } from '@/domain/kernel/actor'
import { DAY, MINUTE } from '@/domain/kernel/time'

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
