import { momentsIn } from '@/domain/intake/moments'
import { addDays, HOUR, localDate, weekdayOf } from '@/domain/kernel/time'
import type { World } from './world'

const TUESDAY = 1
const THURSDAY = 3
const WEEKS = 3
/** How many of those who signed up chose a moment already. */
const BOOKED = 2

/** Moments of every coordinator on Tuesdays and Thursdays, and a few people who chose theirs. */
export function addTalks({ dice, now, rows }: World): void {
  const today = localDate(now)
  const days = Array.from({ length: WEEKS * 7 }, (_, ahead) => addDays(today, ahead + 1)).filter((day) =>
    [TUESDAY, THURSDAY].includes(weekdayOf(day)),
  )
  const interviewers = rows.user.filter(({ role }) => role === 'coordinator')
  for (const { id: interviewerId = '' } of interviewers)
    for (const date of days) {
      const made = momentsIn({ date, from: '14:00', to: '15:30', minutes: 30, weeks: 1 }, now)
      if (!made.ok) continue
      for (const span of made.value)
        rows.intakeMoment.push({ id: dice.id(now), interviewerId, place: 'Sociaal Huis, zaal 1', ...span })
    }
  const waiting = rows.volunteer.filter(({ state }) => state === 'interested').slice(0, BOOKED)
  for (const volunteer of waiting) {
    const { id: thingId = '', neighbourhoodId } = volunteer
    const serving = rows.coordinatorNeighbourhood
      .filter((one) => one.neighbourhoodId === neighbourhoodId)
      .map(({ userId }) => userId)
    const moment = rows.intakeMoment.find(
      ({ volunteerId, interviewerId }) => !volunteerId && serving.includes(interviewerId),
    )
    if (!moment) continue
    const at = new Date(now - HOUR)
    Object.assign(moment, { volunteerId: thingId, bookedAt: at })
    Object.assign(volunteer, { state: 'intake_booked', stateSince: at })
    const step = { fromState: 'interested', toState: 'intake_booked' } as const
    rows.transition.push({
      id: dice.id(at.getTime()),
      thing: 'volunteer',
      thingId,
      ...step,
      actorKind: 'visitor',
      at,
    })
  }
}
