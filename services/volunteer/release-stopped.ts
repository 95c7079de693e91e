import { and, asc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { ok } from '@/domain/kernel/result'
import { stateIs, statesThatAre } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import type { OfferState } from '@/domain/offer/offer-states'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'
import type { Act } from '../case/act'
import { openDuty } from '../case/duty'
import { partBefore } from '../case/hand-back'
import { type Case, lockedCase } from '../case/lock'
import { seekOn } from '../case/seek-on'
import { moveOffer } from '../case/transition'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import type { Tx } from '../gate/transaction'

/** Where somebody counts on this neighbour, or waits for an answer; in the order in which cases are locked. */
async function casesOf(tx: Tx, volunteerId: string): Promise<string[]> {
  const { offer, match } = table
  const asked = await tx
    .select({ id: offer.helpRequestId })
    .from(offer)
    .where(and(eq(offer.volunteerId, volunteerId), inArray(offer.state, ['waiting', 'sent'])))
  const helped = await tx
    .select({ id: match.helpRequestId })
    .from(match)
    .where(and(eq(match.volunteerId, volunteerId), inArray(match.state, statesThatAre(MATCH, 'running'))))
    .orderBy(asc(match.helpRequestId))
  return [...new Set([...asked, ...helped].map(({ id }) => id))].sort()
}

async function takeBack(
  act: Act,
  held: Case,
  volunteerId: string,
  states: readonly OfferState[],
): Promise<void> {
  for (const offer of held.offers) {
    if (offer.volunteerId !== volunteerId || !states.includes(offer.state)) continue
    await moveOffer(act, offer, 'recalled')
    await seekOn(act.tx, held.id, { trigger: 'declined' })
  }
}

/** Whoever knew who would come, hears it from one of us. */
async function endHelp(act: Act, held: Case, volunteerId: string): Promise<void> {
  for (const match of held.matches) {
    if (match.volunteerId !== volunteerId || !stateIs(MATCH, match.state, 'running')) continue
    const knew = match.state !== 'proposed'
    const gone = await partBefore(act, held, match, 'handed_back', 'neighbour-stopped')
    if (!gone.ok || !knew) continue
    await openDuty(act, 'tell_resident', {
      thing: 'match',
      thingId: match.id,
      helpRequestId: held.id,
      volunteerId,
      why: 'neighbour_stopped',
    })
  }
}

/**
 * A neighbour who stopped leaves no open end: what they were asked goes to the next, whom they helped is called. Who only
 * pauses is asked nothing meanwhile, and keeps the place in line and the people they help. It looks past the quarters, so
 * it is work of ours and not of whoever wrote it down. Repeatable.
 */
export const releaseStopped = command({
  name: 'volunteer.release-stopped',
  input: z.strictObject({ volunteerId: uuid }),
  subject: async (tx, input) => {
    const [row] = await tx.select().from(table.volunteer).where(eq(table.volunteer.id, input.volunteerId))
    return row ?? null
  },
  decide: isSystem,
  run: async ({ tx, actor, subject, now }) => {
    const act = { tx, actor, now }
    const { id, state, pausedUntil } = subject
    const stopped = stateIs(VOLUNTEER, state, 'stopped')
    const rests = !stateIs(VOLUNTEER, state, 'askable') || (pausedUntil !== null && pausedUntil > now)
    if (!stopped && !rests) return ok({ cases: 0 })
    const ids = await casesOf(tx, id)
    for (const one of ids) {
      const held = await lockedCase(tx, one)
      if (!held) continue
      await takeBack(act, held, id, stopped ? ['waiting', 'sent'] : ['sent'])
      // Whoever is stopped for a while keeps the people they help: the coordinator speaks with both.
      if (stateIs(VOLUNTEER, state, 'gone')) await endHelp(act, held, id)
    }
    return ok({ cases: ids.length })
  },
})
