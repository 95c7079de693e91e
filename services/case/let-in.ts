import { and, desc, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import * as table from '@/db/schema'
import { waitsForParent } from '@/domain/intake/age'
import { refuse } from '@/domain/kernel/result'
import { move, stateIs } from '@/domain/kernel/state-table'
import type { LastStep } from '@/domain/volunteer/second-person'
import { VOLUNTEER, type VolunteerState } from '@/domain/volunteer/volunteer-states'
import type { Tx } from '../gate/transaction'
import { queueMail } from '../mail/queue'
import type { Act } from './act'
import { moveVolunteer } from './transition'

type Neighbour = typeof table.volunteer.$inferSelect

/** How this neighbour came into the state they are in. */
export async function lastStepOf(tx: Tx, { id, state }: Neighbour): Promise<LastStep | null> {
  const { thing, thingId, toState, fromState, actorId, at, id: number } = table.transition
  const [last] = await tx
    .select({ from: fromState, by: actorId })
    .from(table.transition)
    .where(and(eq(thing, 'volunteer'), eq(thingId, id), eq(toState, state)))
    .orderBy(desc(at), desc(number))
    .limit(1)
  return last ? { from: last.from as VolunteerState | null, by: last.by } : null
}

/** May this step be taken at all? Who is asked for help signed the agreement and lives somewhere that we know. */
export function mayStep(neighbour: Neighbour, to: VolunteerState) {
  // By their own answer only, see the room of lists.
  if (neighbour.state === 'listed') return refuse('list.notAnswered')
  const moved = move(VOLUNTEER, neighbour.state, to)
  if (!moved.ok) return moved
  if (waitsForParent(neighbour, to)) return refuse('volunteer.parentFirst')
  const askable = stateIs(VOLUNTEER, to, 'askable')
  return askable && (!neighbour.agreementSignedAt || neighbour.lat === null)
    ? refuse('volunteer.notReady')
    : moved
}

/** On along the road of a volunteer. The first time they may be asked also opens the sign-in. */
export async function stepTo(act: Act, neighbour: Neighbour, to: VolunteerState, reason: string) {
  const may = mayStep(neighbour, to)
  if (!may.ok) return may
  const { tx } = act
  const askable = stateIs(VOLUNTEER, to, 'askable')
  let { userId } = neighbour
  if (askable && !userId) {
    userId = v7()
    const name = `${neighbour.firstName} ${neighbour.lastName}`.trim()
    const { email, locale } = neighbour
    await tx.insert(table.user).values({ id: userId, name, email, locale, role: 'volunteer' })
    await queueMail(tx, { template: 'welcome', volunteerId: neighbour.id })
  }
  const back = askable && stateIs(VOLUNTEER, neighbour.state, 'gone') ? { pausedUntil: null } : {}
  return moveVolunteer(act, neighbour, to, { reason, userId, ...back })
}
