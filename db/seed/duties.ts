import { waitOfRequest, waitOfSignal, waitOfVolunteer } from '@/domain/duty/waiting'
import { USUAL_PRACTICE } from '@/domain/practice/practice'
import type { World } from './world'

/** What stands open in the invented city, by the rule that every city follows. */
export function addDuties({ dice, now, rows }: World): void {
  const talkOf = (id: string) =>
    rows.intakeMoment.find(({ volunteerId }) => id !== '' && volunteerId === id)?.startsAt ?? null
  const waits = [
    ...rows.helpRequest.map(({ id = '', state, dueAt = null }) => waitOfRequest({ id, state, dueAt })),
    ...rows.signal.map(({ id = '', state = 'open', helpRequestId = null, dueAt }) =>
      waitOfSignal({ id, state, helpRequestId, dueAt }),
    ),
    ...rows.volunteer.map(({ id = '', state, stateSince, pausedUntil = null, thinkingUntil = null }) =>
      waitOfVolunteer(
        { id, state, stateSince, pausedUntil, thinkingUntil, talkAt: talkOf(id) },
        USUAL_PRACTICE,
      ),
    ),
  ]
  for (const wait of waits)
    if (wait)
      rows.duty.push({ id: dice.id(now), ...wait, openedAt: new Date(Math.min(now, wait.dueAt.getTime())) })
}
