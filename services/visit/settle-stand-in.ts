import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { isFinished } from '@/domain/help-request/help-request-states'
import { ok } from '@/domain/kernel/result'
import { stateIs } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import { afterStandIn } from '@/domain/visit/stand-in'
import type { Act } from '../case/act'
import { endDuties, openDuty } from '../case/duty'
import { lockedCase, lockedVisit } from '../case/lock'
import { stop } from '../case/release'
import { moveVisit } from '../case/transition'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'

type Visit = NonNullable<Awaited<ReturnType<typeof lockedVisit>>>

async function pairRuns({ tx }: Act, matchId: string): Promise<boolean> {
  const [row] = await tx
    .select({ state: table.match.state })
    .from(table.match)
    .where(eq(table.match.id, matchId))
  return row !== undefined && stateIs(MATCH, row.state, 'visible')
}

/** Nobody was found: the resident hears it, and says what then. Nobody is called about a pair that is over. */
async function uncover(act: Act, visit: Visit): Promise<void> {
  const runs = await pairRuns(act, visit.matchId)
  const ahead = visit.hours.from > act.now
  const moved = await moveVisit(act, visit, runs && ahead ? 'uncovered' : 'skipped', {
    reason: 'nobody-found',
  })
  const { id: thingId, helpRequestId, volunteerId } = visit
  if (moved.ok && moved.value === 'uncovered')
    await openDuty(act, 'cover_visit', { thing: 'visit', thingId, helpRequestId, volunteerId, why: 'nobody' })
}

/** Brings a visit and the request for somebody else, this once, together again after either changed. Repeatable. */
export const settleStandIn = command({
  name: 'visit.settle-stand-in',
  input: z.strictObject({ visitId: uuid }),
  subject: (tx, input) => lockedVisit(tx, eq(table.visit.id, input.visitId)),
  decide: isSystem,
  run: async ({ tx, actor, subject: visit, now }) => {
    const act = { tx, actor, now }
    const { helpRequest } = table
    const [found] = await tx
      .select({ id: helpRequest.id })
      .from(helpRequest)
      .where(eq(helpRequest.standsInFor, visit.id))
      .orderBy(desc(helpRequest.createdAt))
      .limit(1)
    const held = found ? await lockedCase(tx, found.id) : null
    if (!held) return ok({ id: visit.id })
    const to = afterStandIn(held.request.state, visit.state)
    if (to === 'uncovered') await uncover(act, visit)
    else if (to) {
      await moveVisit(act, visit, to, { reason: 'stand-in' })
      await endDuties(act, visit.id, 'cover_visit')
    } else if (!['sought', 'stood_in'].includes(visit.state) && !isFinished(held.request.state)) {
      // The neighbour can after all, or the resident needs nobody: whoever was asked hears it kindly.
      const stopped = await stop(act, held, 'withdrawn', { reason: 'visit-covered' })
      if (!stopped.ok) return stopped
    }
    return ok({ id: visit.id })
  },
})
