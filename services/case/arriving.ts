import { and, eq, ne } from 'drizzle-orm'
import { v7 } from 'uuid'
import * as table from '@/db/schema'
import { needsWalk } from '@/domain/help-request/kinds'
import { ok, type Result, refuse } from '@/domain/kernel/result'
import { stateIs } from '@/domain/kernel/state-table'
import { MINUTE } from '@/domain/kernel/time'
import { MATCH } from '@/domain/match/match-states'
import { isWatchedAt, nextRung } from '@/domain/stay/ladder'
import { practiceIn } from '../gate/settings'
import type { Act } from './act'
import { lookAt } from './stay'
import { recordTransition } from './transition'

interface Visited {
  readonly match: typeof table.match.$inferSelect
  readonly kind: typeof table.helpRequest.$inferSelect.kind
}

/** Help for which somebody goes there, of two who see each other and have spoken. */
export const mayArrive = ({ match, kind }: Visited): boolean =>
  stateIs(MATCH, match.state, 'visible') && match.firstContactAt !== null && needsWalk(kind ?? 'OTHER')

/** "I am here", for so many minutes; by a tap, a link or an SMS. Said again it is the same stay, with another end. */
export async function arrive(act: Act, visited: Visited, minutes: number): Promise<Result<{ id: string }>> {
  const { tx, now } = act
  const { match } = visited
  if (!mayArrive(visited)) return refuse('match.over')
  const practice = await practiceIn(tx)
  const backBy = new Date(now.getTime() + minutes * MINUTE)
  if (!isWatchedAt(backBy, practice)) return refuse('stay.unwatched')
  const { stay } = table
  const [open] = await tx
    .select({ id: stay.id })
    .from(stay)
    .where(and(eq(stay.volunteerId, match.volunteerId), ne(stay.state, 'back')))
  if (open) return refuse('stay.there')
  const nextAt = nextRung({ state: 'there', backBy, stateSince: now }, practice)?.at ?? backBy
  const [id, helpRequestId] = [v7(), match.helpRequestId]
  const made = await tx
    .insert(stay)
    .values({
      id,
      helpRequestId,
      matchId: match.id,
      volunteerId: match.volunteerId,
      arrivedAt: now,
      backBy,
      state: 'there',
      stateSince: now,
      nextAt,
    })
    .onConflictDoNothing()
    .returning({ id: stay.id })
  // Two taps at once: the other one counts.
  if (made.length === 0) return refuse('stay.there')
  await lookAt(tx, nextAt)
  await recordTransition(act, { thing: 'stay', thingId: id, helpRequestId, from: null, to: 'there' })
  return ok({ id })
}
