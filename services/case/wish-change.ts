import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import {
  changedFields,
  effectOf,
  isAbout,
  isNewWish,
  type WishField,
  wishStage,
} from '@/domain/help-request/wish-change'
import { stateIs } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import { enqueue } from '../gate/enqueue'
import { queueMail } from '../mail/queue'
import type { Act } from './act'
import { openDuty } from './duty'
import type { Case } from './lock'
import { recordTransition } from './transition'

type Match = Case['matches'][number]
type Changes = Partial<typeof table.helpRequest.$inferInsert>

export interface HomeNow {
  readonly street: string | null
  readonly houseNumber: string | null
  readonly box: string | null
  readonly postcode: string | null
  readonly neighbourhoodId: string | null
}

export const runningIn = (held: Case): Match | undefined =>
  held.matches.find((one) => stateIs(MATCH, one.state, 'running'))

const placeOf = ({ street, houseNumber, box, postcode, neighbourhoodId }: HomeNow) => ({
  street: [neighbourhoodId, postcode, street].join(' '),
  door: [houseNumber, box].join(' '),
})

/** The neighbour said yes to something else: the old hours are free again, and they are asked anew. */
export async function askAgain(act: Act, held: Case, match: Match, version: number): Promise<void> {
  const { id: thingId, helpRequestId, volunteerId } = match
  await act.tx.update(table.match).set({ visit: null }).where(eq(table.match.id, thingId))
  await openDuty(act, 'new_yes', {
    thing: 'match',
    thingId,
    helpRequestId,
    volunteerId,
    why: held.request.state,
  })
  await queueMail(act.tx, { template: 'match-changed', matchId: thingId, version })
}

async function follow(act: Act, held: Case, fields: readonly WishField[], version: number): Promise<void> {
  const match = runningIn(held)
  const renew = () => enqueue(act.tx, 'renew-offers', { helpRequestId: held.id }, { key: `renew:${held.id}` })
  switch (effectOf(fields, wishStage(held.offers, held.matches))) {
    case 'recall':
    case 'renew':
      return renew()
    case 'ask_again':
      return match && askAgain(act, held, match, version)
    case 'tell':
      return match && queueMail(act.tx, { template: 'match-words', matchId: match.id })
    // Nobody is asked at this moment; who said no to the old wish may say yes to the new one.
    case 'nothing':
      return held.request.state === 'seeking' && isNewWish(fields) ? renew() : undefined
    // On their return it is seen that the yes was to something else.
    case 'ask_on_return':
      return undefined
  }
}

/**
 * The one way to change what was asked: whoever said yes before is asked again, whoever was asked hears the new wish.
 * `moved` is where the person lived and lives now.
 */
export async function changeWish(
  act: Act,
  held: Case,
  changes: Changes,
  { moved, reason }: { readonly moved?: { from: HomeNow; to: HomeNow }; readonly reason: string },
): Promise<void> {
  const { request } = held
  const nowhere = { street: '', door: '' }
  const fields = changedFields(
    { ...request, ...(moved ? placeOf(moved.from) : nowhere) },
    { ...changes, ...(moved ? placeOf(moved.to) : {}) },
  )
  const version = isNewWish(fields) ? request.version + 1 : request.version
  // Before the change: who moves to another neighbourhood leaves the reach of who writes it down.
  await follow(act, held, fields, version)
  const { id: thingId, state } = request
  await recordTransition(act, {
    thing: 'help_request',
    thingId,
    helpRequestId: thingId,
    from: state,
    to: state,
    reason,
  })
  await act.tx
    .update(table.helpRequest)
    .set({ ...changes, version })
    .where(eq(table.helpRequest.id, thingId))
}

/** Does the yes of this pair still hold? */
export const stillAgreed = (held: Case, match: Match): boolean => isAbout(match, held.request)
