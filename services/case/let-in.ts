import { and, desc, eq, isNull, ne, or } from 'drizzle-orm'
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
import { giveCard } from './give-card'
import { hasStarted } from './start-facts'
import { moveVolunteer } from './transition'

type Neighbour = typeof table.volunteer.$inferSelect

/** How this neighbour came into the state they are in; after a talk, who had it, and not who heard what they thought. */
export async function lastStepOf(tx: Tx, { id, state }: Neighbour): Promise<LastStep | null> {
  const { thing, thingId, toState, fromState, actorId, at, id: number } = table.transition
  const [last] = await tx
    .select({ from: fromState, by: actorId })
    .from(table.transition)
    .where(
      and(
        eq(thing, 'volunteer'),
        eq(thingId, id),
        eq(toState, state),
        or(ne(toState, 'intake_done'), isNull(fromState), ne(fromState, 'thinking')),
      ),
    )
    .orderBy(desc(at), desc(number))
    .limit(1)
  return last ? { from: last.from as VolunteerState | null, by: last.by } : null
}

/** May this step be taken at all? Who is asked for help did all of the start list and lives somewhere that we know. */
export async function mayStep(
  { tx, now }: Pick<Act, 'tx' | 'now'>,
  neighbour: Neighbour,
  to: VolunteerState,
) {
  // By their own answer only, see the room of lists.
  if (neighbour.state === 'listed') return refuse('list.notAnswered')
  // With the day on which we call, see the room of thinking it over.
  if (to === 'thinking') return refuse('intake.thinkDay')
  const moved = move(VOLUNTEER, neighbour.state, to)
  if (!moved.ok) return moved
  if (waitsForParent(neighbour, to)) return refuse('volunteer.parentFirst')
  if (!stateIs(VOLUNTEER, to, 'askable')) return moved
  if (!neighbour.agreementSignedAt || neighbour.lat === null) return refuse('volunteer.notReady')
  return (await hasStarted(tx, neighbour.id, null, now)) ? moved : refuse('volunteer.startList')
}

/** On along the road of a volunteer. The first time they may be asked they are welcomed. */
export async function stepTo(act: Act, neighbour: Neighbour, to: VolunteerState, reason: string) {
  const may = await mayStep(act, neighbour, to)
  if (!may.ok) return may
  const { tx } = act
  const askable = stateIs(VOLUNTEER, to, 'askable')
  // Who was let in before, and stopped, was welcomed then.
  if (neighbour.state === 'intake_done' && askable)
    await queueMail(tx, { template: 'welcome', volunteerId: neighbour.id })
  const userId = askable ? await accountOf(act, neighbour) : neighbour.userId
  const back = askable && stateIs(VOLUNTEER, neighbour.state, 'gone') ? { pausedUntil: null } : {}
  const moved = await moveVolunteer(act, neighbour, to, { reason, userId, ...back })
  // The letter of welcome tells of it.
  if (moved.ok) await giveCard(act, { ...neighbour, state: to })
  return moved
}

/** The account with which this neighbour signs in: from the talk on, for their own start list. */
export async function accountOf({ tx }: Pick<Act, 'tx'>, neighbour: Neighbour): Promise<string> {
  const { email, locale, firstName, lastName } = neighbour
  if (neighbour.userId) return neighbour.userId
  const id = v7()
  const name = `${firstName} ${lastName}`.trim()
  await tx.insert(table.user).values({ id, name, email, locale, role: 'volunteer' })
  return id
}
