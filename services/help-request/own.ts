import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { mayAsk, mayUseOwn } from '@/domain/access/help-request'
import { HELP_REQUEST, isFinished } from '@/domain/help-request/help-request-states'
import { parseReference } from '@/domain/help-request/reference'
import { ok, refuse } from '@/domain/kernel/result'
import { stateIs } from '@/domain/kernel/state-table'
import { HOUR } from '@/domain/kernel/time'
import { lockedCase } from '../case/lock'
import { ownRequestId } from '../case/own-request'
import { stop } from '../case/release'
import { changeWish } from '../case/wish-change'
import { command } from '../gate/command'
import { phoneToFind, text } from '../gate/fields'
import { hashOf, newSecret } from '../gate/secret'
import { ANSWERS, timingOf } from './answers'
import { saidMoment } from './said-moment'

const ACCESS_HOURS = 2

/**
 * The spoken reference with the phone number opens the status for two hours. The same sentence for a wrong number
 * and for a request that does not exist. How often somebody may guess is for who knows where they are: see
 * services/session/crowd.ts.
 */
export const openMyRequest = command({
  name: 'help-request.open-mine',
  input: z.strictObject({ reference: z.string().max(40), phone: phoneToFind }),
  subject: async () => ({}),
  decide: mayAsk,
  run: async ({ tx, input, now }) => {
    const reference = parseReference(input.reference)
    if (!reference) return refuse('request.referenceForm', { field: 'reference' })
    const secret = newSecret()
    const until = new Date(now.getTime() + ACCESS_HOURS * HOUR).toISOString()
    const { rows } = await tx.execute<{ id: string | null }>(
      sql`select app.open_request(${reference}, ${input.phone}, ${hashOf(secret)}, ${until}::timestamptz) as id`,
    )
    return rows[0]?.id ? ok({ secret }) : refuse('request.notFound')
  },
})

/** Another moment or other words. Whoever was asked or said yes before is asked anew. */
export const changeMyRequest = command({
  name: 'help-request.change-mine',
  input: z.strictObject({ when: ANSWERS.when, details: text(1000) }),
  subject: async (tx, _input, actor) => {
    const id = await ownRequestId(tx, actor)
    return id === null ? null : lockedCase(tx, id)
  },
  decide: mayUseOwn,
  run: async ({ tx, actor, input, subject, now }) => {
    const { state, durationMinutes } = subject.request
    if (!stateIs(HELP_REQUEST, state, 'changeable')) return refuse('request.tooLateToChange')
    const moment = await saidMoment(tx, subject.request, timingOf(input.when), durationMinutes, now)
    if (!moment.ok) return moment
    const changes = { details: input.details, ...moment.value }
    await changeWish({ tx, actor, now }, subject, changes, { reason: 'changed-by-resident' })
    return ok({ id: subject.id })
  },
})

/** Open offers are taken back; whoever had said yes hears it at once. */
export const cancelMyRequest = command({
  name: 'help-request.cancel-mine',
  input: z.strictObject({}),
  subject: async (tx, _input, actor) => {
    const id = await ownRequestId(tx, actor)
    return id === null ? null : lockedCase(tx, id)
  },
  decide: mayUseOwn,
  run: async ({ tx, actor, subject, now }) => {
    if (subject.request.state === 'withdrawn') return ok({ id: subject.id })
    if (isFinished(subject.request.state)) return refuse('request.alreadyFinished')
    const moved = await stop({ tx, actor, now }, subject, 'withdrawn', { reason: 'cancelled-by-resident' })
    return moved.ok ? ok({ id: subject.id }) : moved
  },
})
