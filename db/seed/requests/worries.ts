import { HOUR, MINUTE } from '@/domain/kernel/time'
import { dueBy } from '@/domain/practice/due'
import { USUAL_PRACTICE } from '@/domain/practice/practice'
import { signalDue } from '@/domain/signal/signal-states'
import { awakeBefore } from '../hours'
import { UntellableStory, type World } from '../world'
import { NOTES, WORRIES, WORRY_FROM_DOOR } from './words'

/** Two worries that somebody must look at today, told by neighbours who come every week. */
export function addWorries({ dice, rows, staff, now }: World): void {
  const karim = rows.volunteer.find(({ userId }) => userId === staff.ids.karim)?.id
  const weekly = rows.match.filter(({ state, outcome }) => state === 'active' && outcome === 'good')
  const others = weekly.filter(({ volunteerId }) => volunteerId !== karim)
  for (const [index, text] of WORRIES.entries()) {
    const match = others[index]
    if (!match) throw new UntellableStory('there is no weekly visit to tell a worry about')
    const at = awakeBefore(dice, now - dice.between(0.5, 2.5) * HOUR)
    const id = dice.id(at)
    match.outcome = 'worried'
    rows.signal.push({
      id,
      helpRequestId: match.helpRequestId,
      matchId: match.id ?? null,
      volunteerId: match.volunteerId,
      text,
      dueAt: new Date(at + 4 * HOUR),
      createdAt: new Date(at),
    })
    rows.transition.push({
      id: dice.id(at),
      thing: 'signal',
      thingId: id,
      helpRequestId: match.helpRequestId,
      toState: 'open',
      actorKind: 'user',
      actorId: rows.volunteer.find((one) => one.id === match.volunteerId)?.userId ?? null,
      at: new Date(at),
    })
  }
}

/** A worry that somebody passed on from a door, about somebody who asked nothing. */
export function addWorryFromDoor({ dice, rows, staff, now }: World): void {
  const door = rows.resident.find(({ street, neighbourhoodId }) => street && neighbourhoodId)
  if (!door) throw new UntellableStory('there is no door to tell a worry about')
  const at = now - 40 * MINUTE
  const id = dice.id(at)
  const { addressId, street, houseNumber, postcode, municipality, lat, lon, neighbourhoodId } = door
  rows.signal.push({
    id,
    referrerId: staff.ids.els,
    ...{ addressId, street, houseNumber, postcode, municipality, lat, lon, neighbourhoodId },
    text: WORRY_FROM_DOOR,
    personKnows: 'no',
    mayTell: 'yes',
    urgency: 'normal',
    dueAt: new Date(dueBy(signalDue('normal'), USUAL_PRACTICE, { now: at })),
    createdAt: new Date(at),
  })
  rows.transition.push({
    id: dice.id(at),
    thing: 'signal',
    thingId: id,
    toState: 'open',
    actorKind: 'user',
    actorId: staff.ids.els,
    at: new Date(at),
  })
}

/** What staff wrote for each other on some of the open requests. */
export function addNotes({ dice, rows, staff, now }: World): void {
  for (const { id = '', state, stateSince, createdAt } of rows.helpRequest) {
    if (state === 'closed' || state === 'triage' || !dice.chance(state === 'done' ? 0.1 : 0.3)) continue
    const at = Math.min((createdAt ?? stateSince).getTime() + 50 * MINUTE, now)
    rows.note.push({
      id: dice.id(at),
      helpRequestId: id,
      authorId: staff.ids.bart,
      text: dice.oneOf(NOTES),
      createdAt: new Date(at),
    })
  }
}
