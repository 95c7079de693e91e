import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isVolunteer, mayGuide } from '@/domain/access/volunteer'
import { HEARD } from '@/domain/kernel/heard'
import { ok, type Result } from '@/domain/kernel/result'
import type { Act } from '../case/act'
import { openDuty } from '../case/duty'
import { lockedSelf, lockedVolunteer } from '../case/locked-volunteer'
import { moveVolunteer } from '../case/transition'
import { command } from '../gate/command'
import { text, uuid } from '../gate/fields'
import { queueMail } from '../mail/queue'

type Volunteer = NonNullable<Awaited<ReturnType<typeof lockedVolunteer>>>

/** Stopped at once: not asked, not signed in. Whom they helped is told, and somebody of us thanks them. */
async function stop(act: Act, who: Volunteer, reason: string): Promise<Result<{ id: string }>> {
  const { id } = who
  const stopped = await moveVolunteer(act, who, 'ended', { reason })
  if (!stopped.ok) return stopped
  const about = { thing: 'volunteer', thingId: id, volunteerId: id, why: 'stopped' } as const
  await openDuty(act, 'aftercare_neighbour', about)
  await queueMail(act.tx, { template: 'stopped', volunteerId: id })
  return ok({ id })
}

/** "I stop as a caring neighbour." */
export const stopMyself = command({
  name: 'volunteer.stop-mine',
  input: z.strictObject({ sure: z.literal('yes', 'volunteer.stopSure'), reason: text(500).default('') }),
  subject: (tx, _input, actor) => lockedSelf(tx, actor),
  decide: isVolunteer,
  run: async ({ tx, actor, input, subject, now }) => {
    const stopped = await stop({ tx, actor, now }, subject, input.reason)
    if (stopped.ok && subject.userId)
      await tx.delete(table.session).where(eq(table.session.userId, subject.userId))
    return stopped
  },
})

/** The same, told by telephone or at the desk. */
export const recordStop = command({
  name: 'volunteer.record-stop',
  input: z.strictObject({
    volunteerId: uuid,
    heard: z.enum(HEARD, 'request.howHeard'),
    reason: text(500).default(''),
  }),
  subject: (tx, input) => lockedVolunteer(tx, input.volunteerId),
  decide: mayGuide,
  run: ({ tx, actor, input, subject, now }) =>
    stop({ tx, actor, now, heard: input.heard }, subject, input.reason),
})
