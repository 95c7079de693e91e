import { z } from 'zod'
import { mayTend } from '@/domain/access/volunteer'
import { HEARD } from '@/domain/kernel/heard'
import { ok, refuse } from '@/domain/kernel/result'
import { stateIs } from '@/domain/kernel/state-table'
import { atLocalHour } from '@/domain/kernel/time'
import { MATCH } from '@/domain/match/match-states'
import { mayPauseUntil } from '@/domain/match/pause'
import { onOpenDay } from '@/domain/practice/calendar'
import { openDuty } from '../case/duty'
import { lockedMatch } from '../case/lock'
import { pauseMatch, resume } from '../case/pause'
import { moveHelpRequest } from '../case/transition'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { practiceIn } from '../gate/settings'

const heard = z.enum(HEARD, 'request.howHeard').optional()

/** "Not for a while": until a day. The neighbour says it here, or to staff, who write down how they heard it. */
export const pauseHelp = command({
  name: 'match.pause',
  input: z.strictObject({ matchId: uuid, until: z.iso.date('ask.date'), heard }),
  subject: (tx, input) => lockedMatch(tx, input.matchId),
  decide: (actor, { volunteerId, held }) =>
    mayTend(actor, { volunteerId, neighbourhoodId: held.neighbourhoodId }),
  notForOneself: ({ volunteerId }) => [volunteerId],
  run: async ({ tx, actor, input, subject, now }) => {
    const { held, ...match } = subject
    if (match.state === 'paused') return refuse('match.pausedBefore')
    if (match.state === 'ending') return refuse('match.endsAlready')
    if (!stateIs(MATCH, match.state, 'visible')) return refuse('match.over')
    if (!mayPauseUntil(input.until, now.getTime())) return refuse('match.pauseEnds', { field: 'until' })
    const act = { tx, actor, now, ...(input.heard ? { heard: input.heard } : {}) }
    const until = new Date(onOpenDay(await practiceIn(tx), atLocalHour(input.until, 9)))
    const { id: matchId, helpRequestId, volunteerId } = match
    await openDuty(act, 'tell_resident', {
      thing: 'match',
      thingId: matchId,
      helpRequestId,
      volunteerId,
      why: 'paused',
    })
    const moved = await moveHelpRequest(act, held.request, 'on_hold', {
      dueAt: until,
      reason: 'neighbour-pauses',
    })
    if (!moved.ok) return moved
    const paused = await pauseMatch(act, match, until)
    return paused.ok ? ok({ id: matchId }) : paused
  },
})

/** Back before the day, or on it. */
export const resumeHelp = command({
  name: 'match.resume',
  input: z.strictObject({ matchId: uuid, heard }),
  subject: (tx, input) => lockedMatch(tx, input.matchId),
  decide: (actor, { volunteerId, held }) =>
    mayTend(actor, { volunteerId, neighbourhoodId: held.neighbourhoodId }),
  notForOneself: ({ volunteerId }) => [volunteerId],
  run: async ({ tx, actor, input, subject, now }) => {
    const { held, ...match } = subject
    if (match.state !== 'paused') return refuse('match.notPaused')
    const resumed = await resume(
      { tx, actor, now, ...(input.heard ? { heard: input.heard } : {}) },
      held,
      match,
    )
    return resumed.ok ? ok({ id: match.id }) : resumed
  },
})
