import { waitOfVolunteer } from '@/domain/duty/waiting'
import { addDays, DAY, localDate } from '@/domain/kernel/time'
import { USUAL_PRACTICE } from '@/domain/practice/practice'
import type { World } from '../world'

/** In so many days somebody of us calls who thinks it over. */
const THINKS_DAYS = 2

/** Of those on the road one thinks it over, and one is not eighteen. Last of all, so that the rest of the city stays as it was. */
export function addOnTheWay({ dice, now, rows, staff }: World): void {
  const young = rows.volunteer.findLast(({ state }) => state === 'interested')
  if (young) young.isMinor = true
  const thinks = rows.volunteer.findLast(({ state }) => state === 'intake_done')
  if (!thinks) return
  const { id = '', neighbourhoodId = null } = thinks
  const at = new Date(Math.max(thinks.stateSince.getTime(), now - DAY))
  const thought = {
    state: 'thinking',
    stateSince: at,
    thinkingUntil: addDays(localDate(now), THINKS_DAYS),
  } as const
  Object.assign(thinks, thought)
  const ownerId = staff.coordinatorOf(neighbourhoodId)
  rows.transition.push({
    id: dice.id(at.getTime()),
    thing: 'volunteer',
    thingId: id,
    fromState: 'intake_done',
    toState: 'thinking',
    actorKind: 'user',
    actorId: ownerId,
    at,
  })
  const call = rows.duty.find(({ thingId, kind }) => thingId === id && kind === 'guide')
  const wait = waitOfVolunteer({ id, pausedUntil: null, ...thought }, USUAL_PRACTICE)
  if (call && wait) Object.assign(call, wait, { ownerId })
}
