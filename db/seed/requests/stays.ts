import { dutyDue } from '@/domain/duty/duties'
import { needsWalk } from '@/domain/help-request/kinds'
import { MINUTE } from '@/domain/kernel/time'
import { USUAL_PRACTICE } from '@/domain/practice/practice'
import { nextRung } from '@/domain/stay/ladder'
import type { StayState } from '@/domain/stay/stay-states'
import type { MatchRow } from '../rows'
import { UntellableStory, type World } from '../world'

interface Told {
  readonly state: StayState
  /** Minutes from now. */
  readonly arrived: number
  readonly backBy: number
  readonly since: number
}

/** Karim is at somebody's home at this moment; another neighbour did not say that they are back. */
export function addStays(world: World): void {
  const { rows, staff, now } = world
  const karim = rows.volunteer.find(({ userId }) => userId === staff.ids.karim)?.id
  const kinds = new Map(rows.helpRequest.map(({ id, kind }) => [id, kind]))
  const homes = rows.match.filter(
    ({ state, firstContactAt, helpRequestId }) =>
      state === 'active' && firstContactAt && needsWalk(kinds.get(helpRequestId) ?? 'OTHER'),
  )
  const his = homes.find(({ volunteerId }) => volunteerId === karim)
  const another = homes.find(({ volunteerId }) => volunteerId !== karim)
  if (!his || !another) throw new UntellableStory('there are not two homes to visit')
  tell(world, his, { state: 'there', arrived: -40, backBy: 50, since: -40 })
  const { id, stateSince } = tell(world, another, { state: 'overdue', arrived: -120, backBy: -31, since: -1 })
  const { helpRequestId, volunteerId } = another
  rows.duty.push({
    id: world.dice.id(now),
    kind: 'not_back',
    thing: 'stay',
    thingId: id,
    helpRequestId,
    volunteerId,
    ownerRole: 'coordinator',
    why: 'overdue',
    openedAt: stateSince,
    dueAt: new Date(dutyDue('not_back', stateSince.getTime(), USUAL_PRACTICE)),
  })
}

function tell({ rows, dice, now }: World, match: MatchRow, told: Told) {
  const at = (minutes: number) => new Date(now + minutes * MINUTE)
  const { id: matchId = '', helpRequestId, volunteerId } = match
  const { state } = told
  const [arrivedAt, backBy, stateSince] = [at(told.arrived), at(told.backBy), at(told.since)]
  const id = dice.id(arrivedAt.getTime())
  const nextAt = nextRung({ state, backBy, stateSince }, USUAL_PRACTICE)?.at ?? null
  rows.stay.push({ id, helpRequestId, matchId, volunteerId, arrivedAt, backBy, state, stateSince, nextAt })
  const actorId = rows.volunteer.find((one) => one.id === volunteerId)?.userId ?? null
  const step = { thing: 'stay', thingId: id, helpRequestId } as const
  rows.transition.push({
    ...step,
    id: dice.id(now),
    toState: 'there',
    actorKind: 'user',
    actorId,
    at: arrivedAt,
  })
  if (state === 'overdue')
    rows.transition.push(
      { ...step, id: dice.id(now), fromState: 'there', toState: 'reminded', actorKind: 'system', at: backBy },
      {
        ...step,
        id: dice.id(now),
        fromState: 'reminded',
        toState: 'overdue',
        actorKind: 'system',
        at: stateSince,
      },
    )
  return { id, stateSince }
}
