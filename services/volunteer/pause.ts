import { z } from 'zod'
import { isVolunteer, mayGuide } from '@/domain/access/volunteer'
import { HEARD } from '@/domain/kernel/heard'
import { ok } from '@/domain/kernel/result'
import { endDuties } from '../case/duty'
import { lockedSelf, lockedVolunteer } from '../case/locked-volunteer'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { PAUSE, pauseEndOf, setComesBack, setPause } from './set-pause'

/** A pause with an end; 0 days ends it. Nobody is asked anything meanwhile, nor after it without a yes. */
export const pauseMyself = command({
  name: 'volunteer.pause-mine',
  input: PAUSE,
  subject: (tx, _input, actor) => lockedSelf(tx, actor),
  decide: isVolunteer,
  evenAsleep: true,
  run: async ({ tx, actor, input, subject, now }) => {
    const end = pauseEndOf(input, now)
    if (!end.ok) return end
    await setPause({ tx, actor, now }, subject.id, end.value)
    return ok({ pausedUntil: end.value })
  },
})

/** "Yes, ask me again after my pause." */
export const comeBackMyself = command({
  name: 'volunteer.come-back-mine',
  input: z.strictObject({}),
  subject: (tx, _input, actor) => lockedSelf(tx, actor),
  decide: isVolunteer,
  evenAsleep: true,
  run: async ({ tx, actor, subject, now }) => {
    await setComesBack({ tx, actor, now }, subject.id)
    return ok({ id: subject.id })
  },
})

/** What a neighbour says of their pause by telephone or at the desk: asked again, or a break until a day. */
export const recordPause = command({
  name: 'volunteer.record-pause',
  input: z.strictObject({
    volunteerId: uuid,
    answer: z.enum(['back', 'pause'], 'volunteer.pauseAnswer'),
    until: PAUSE.shape.until,
    heard: z.enum(HEARD, 'request.howHeard'),
  }),
  subject: (tx, input) => lockedVolunteer(tx, input.volunteerId),
  decide: mayGuide,
  notForOneself: ({ id }) => [id],
  run: async ({ tx, actor, input: { answer, until, heard }, subject: { id }, now }) => {
    const act = { tx, actor, now, heard }
    const end = pauseEndOf({ days: answer === 'pause' ? 'day' : 0, until }, now)
    if (!end.ok) return end
    await setPause(act, id, end.value)
    await endDuties(act, id, 'ask_about_pause')
    return ok({ id })
  },
})
