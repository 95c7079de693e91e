import type { Actor } from '@/domain/kernel/actor'
import { lockedNeighbour } from '../case/lock'
import type { Tx } from '../gate/transaction'

export { lockedNeighbour as lockedVolunteer } from '../case/lock'

/** The neighbour who is signed in. */
export const lockedSelf = (tx: Tx, actor: Actor) =>
  actor.kind === 'user' && actor.volunteerId !== null
    ? lockedNeighbour(tx, actor.volunteerId)
    : Promise.resolve(null)
