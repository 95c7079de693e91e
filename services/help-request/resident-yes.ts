import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayWorkOn } from '@/domain/access/help-request'
import { isFinished } from '@/domain/help-request/help-request-states'
import { awaitsResidentYes } from '@/domain/help-request/resident-yes'
import { HEARD } from '@/domain/kernel/heard'
import { ok, refuse } from '@/domain/kernel/result'
import { localDate } from '@/domain/kernel/time'
import { lockedRequest } from '../case/lock'
import { recordTransition } from '../case/transition'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'

/**
 * The person for whom somebody asked was called or visited, heard who asked (art. 14 GDPR) and said yes. A no is an
 * end like another: the request is withdrawn.
 */
export const recordResidentYes = command({
  name: 'help-request.record-resident-yes',
  input: z.strictObject({
    helpRequestId: uuid,
    heard: z.enum(HEARD, 'request.howHeard'),
    /** Left out where nobody asked, but somebody was worried. */
    toldWhoAsked: z.literal(['yes', ''], 'request.tellWhoAsked').default(''),
  }),
  subject: (tx, input) => lockedRequest(tx, input.helpRequestId),
  decide: mayWorkOn,
  notForOneself: ({ residentId }) => [residentId],
  run: async ({ tx, actor, input, subject, now }) => {
    if (isFinished(subject.state) || !awaitsResidentYes(subject)) return refuse('state.changed')
    if (subject.proxyName !== null && input.toldWhoAsked !== 'yes')
      return refuse('request.tellWhoAsked', { field: 'toldWhoAsked' })
    const { id, state } = subject
    await tx.update(table.helpRequest).set({ residentKnows: 'yes' }).where(eq(table.helpRequest.id, id))
    const by = actor.kind === 'user' ? actor.id : null
    const given = {
      about: 'request',
      givenBy: 'self',
      how: input.heard,
      givenOn: localDate(now.getTime()),
    } as const
    await tx
      .insert(table.consent)
      .values({ ...given, residentId: subject.residentId, helpRequestId: id, by, createdAt: now })
    await recordTransition(
      { tx, actor, now },
      {
        thing: 'help_request',
        thingId: id,
        helpRequestId: id,
        from: state,
        to: state,
        reason: `asked-${input.heard}`,
      },
    )
    return ok({ id })
  },
})
