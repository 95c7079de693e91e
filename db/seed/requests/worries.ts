import { HOUR, MINUTE } from '../hours'
import type { World } from '../world'
import { NOTES, WORRIES } from './words'

/** Two worries that somebody must look at today, told by neighbours after a visit. */
export function addWorries({ dice, rows, now }: World): void {
  const visited = rows.match.filter(
    ({ outcome, state }) => outcome === 'good' && (state === 'done' || state === 'active'),
  )
  const latest = visited.toSorted((a, b) => b.stateSince.getTime() - a.stateSince.getTime())
  for (const [index, text] of WORRIES.entries()) {
    const match = latest[index]
    if (!match) continue
    const told = match.endedAt ?? new Date(now - 40 * MINUTE)
    const id = dice.id(told.getTime())
    match.outcome = 'worried'
    for (const step of rows.transition)
      if (step.helpRequestId === match.helpRequestId && step.reason === 'good') step.reason = 'worried'
    rows.signal.push({
      id,
      helpRequestId: match.helpRequestId,
      matchId: match.id ?? null,
      volunteerId: match.volunteerId,
      text,
      dueAt: new Date(told.getTime() + 4 * HOUR),
      createdAt: told,
    })
    rows.transition.push({
      id: dice.id(told.getTime()),
      thing: 'signal',
      thingId: id,
      helpRequestId: match.helpRequestId,
      toState: 'open',
      actorKind: 'user',
      actorId: rows.volunteer.find((one) => one.id === match.volunteerId)?.userId ?? null,
      at: told,
    })
  }
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
