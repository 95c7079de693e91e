import { asc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayWorkOn } from '@/domain/access/help-request'
import { isComplete } from '@/domain/help-request/complete'
import { ok, refuse } from '@/domain/kernel/result'
import { lockedCase } from '../case/lock'
import { stop } from '../case/release'
import { moveHelpRequest } from '../case/transition'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { queueMail } from '../mail/queue'

/** As many as a page of the list shows. */
const MOST = 50

/** A request out of a flood is real: from now on it is like another, and its resident is written to. */
export const verifyRequest = command({
  name: 'help-request.verify',
  input: z.strictObject({ helpRequestId: uuid }),
  subject: (tx, input) => lockedCase(tx, input.helpRequestId),
  decide: mayWorkOn,
  run: async ({ tx, actor, subject, now }) => {
    const { request } = subject
    if (request.state !== 'unverified') return refuse('state.changed')
    const { resident } = table
    const [person] = await tx.select().from(resident).where(eq(resident.id, request.residentId))
    const to = isComplete(person, request) ? 'triage' : 'clarify'
    const moved = await moveHelpRequest({ tx, actor, now }, request, to)
    if (!moved.ok) return moved
    if (person?.email || person?.prefers === 'sms')
      await queueMail(tx, { template: 'request-received', helpRequestId: request.id })
    return ok({ id: request.id, state: moved.value })
  },
})

/**
 * What came in a flood and is no request, all in one go. Nobody is written to. Each can still be taken up again like
 * whatever ended.
 */
export const closeApart = command({
  name: 'help-request.close-apart',
  input: z.strictObject({ helpRequestIds: z.array(uuid).min(1, 'state.chooseSome').max(MOST) }),
  subject: async (tx, { helpRequestIds }) => {
    const { helpRequest } = table
    const found = await tx
      .select({ id: helpRequest.id, neighbourhoodId: helpRequest.neighbourhoodId })
      .from(helpRequest)
      .where(inArray(helpRequest.id, helpRequestIds))
      .orderBy(asc(helpRequest.id))
    return found.length > 0 ? { found } : null
  },
  decide: (actor, { found }) =>
    found.map((one) => mayWorkOn(actor, one)).find((decision) => decision !== 'allow') ?? 'allow',
  run: async ({ tx, actor, subject, now }) => {
    let closed = 0
    for (const { id } of subject.found) {
      const held = await lockedCase(tx, id)
      if (held?.request.state !== 'unverified') continue
      const ended = await stop({ tx, actor, now }, held, 'not_ours', { reason: 'not-real' })
      if (!ended.ok) return ended
      closed++
    }
    return closed > 0 ? ok({ closed }) : refuse('state.changed')
  },
})
