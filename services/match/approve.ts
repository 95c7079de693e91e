import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayCoordinate } from '@/domain/access/help-request'
import { ok, refuse } from '@/domain/kernel/result'
import { stateIs } from '@/domain/kernel/state-table'
import { mayAgreeOn } from '@/domain/match/agreed-day'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'
import { writeAgreed } from '../case/agree'
import { type Case, lockedCase } from '../case/lock'
import { isTooYoungFor } from '../case/of-age'
import { free } from '../case/release'
import { seekOn } from '../case/seek-on'
import { standingYeses } from '../case/standing-yes'
import { hasStarted } from '../case/start-facts'
import { moveHelpRequest, moveMatch } from '../case/transition'
import { stillAgreed } from '../case/wish-change'
import { command } from '../gate/command'
import { requiredText, uuid } from '../gate/fields'
import { queueMail } from '../mail/queue'

const proposalOf = (held: Case) => held.matches.find((one) => one.state === 'proposed')

/** With the resident's yes, and how it was given. Only from here on does the volunteer see who and where. */
export const approveMatch = command({
  name: 'match.approve',
  input: z.strictObject({
    helpRequestId: uuid,
    residentSaidYes: z.literal('yes', 'match.residentYes'),
    consentHow: z.enum(['phone', 'in_person', 'standing'], 'match.consentHow'),
    /** Help that goes on begins with a first meeting; the two may agree on the day later. */
    meetOn: z.union([z.literal(''), z.iso.date('ask.date')]).default(''),
  }),
  subject: (tx, input) => lockedCase(tx, input.helpRequestId),
  decide: mayCoordinate,
  notForOneself: (held) => [proposalOf(held)?.volunteerId, held.request.residentId],
  run: async ({ tx, actor, input, subject, now }) => {
    const { request } = subject
    const match = proposalOf(subject)
    if (!match || actor.kind !== 'user') return refuse('state.changed')
    if (input.consentHow === 'standing' && !(await standingYeses(tx, [request.residentId], now)).size)
      return refuse('match.noStandingYes', { field: 'consentHow' })
    const [volunteer] = await tx
      .select({ state: table.volunteerInLine.state })
      .from(table.volunteerInLine)
      .where(eq(table.volunteerInLine.id, match.volunteerId))
    if (!stillAgreed(subject, match)) return refuse('match.asksAgain')
    if (!volunteer || stateIs(VOLUNTEER, volunteer.state, 'stopped')) return refuse('match.volunteerStopped')
    if (!(await hasStarted(tx, match.volunteerId, request.kind, now))) return refuse('match.startList')
    if (await isTooYoungFor(tx, match.volunteerId, request.kind)) return refuse('match.minor')
    if (input.meetOn && !mayAgreeOn(input.meetOn, now.getTime()))
      return refuse('match.agreedDay', { field: 'meetOn' })
    const act = { tx, actor, now }
    const goesOn = request.timing === 'weekly'
    const approved = await moveMatch(act, match, goesOn ? 'introduction' : 'active', {
      agreedDay: goesOn && input.meetOn ? input.meetOn : null,
      residentSaidYesAt: now,
      consentHow: input.consentHow,
      approvedBy: actor.id,
      approvedAt: now,
      reason: input.consentHow,
    })
    if (!approved.ok) return approved
    await writeAgreed(act, subject, match.id, match.visit)
    const moved = await moveHelpRequest(act, request, 'matched', { visitEnds: match.visit?.to ?? null })
    return moved.ok ? ok({ matchId: match.id }) : moved
  },
})

/** Not this pair. The volunteer hears it kindly, the request goes on. */
export const refuseMatch = command({
  name: 'match.refuse',
  input: z.strictObject({ helpRequestId: uuid, reason: requiredText(500, 'match.refuseReason') }),
  subject: (tx, input) => lockedCase(tx, input.helpRequestId),
  decide: mayCoordinate,
  run: async ({ tx, actor, input, subject, now }) => {
    const { request } = subject
    const match = proposalOf(subject)
    if (!match) return refuse('state.changed')
    const act = { tx, actor, now }
    const refused = await moveMatch(act, match, 'refused', { reason: input.reason })
    if (!refused.ok) return refused
    await free(act, subject, match.offerId)
    await queueMail(tx, { template: 'match-refused', matchId: match.id })
    const moved = await moveHelpRequest(act, request, 'seeking', { reason: input.reason })
    if (!moved.ok) return moved
    await seekOn(tx, request.id, { trigger: 'declined' })
    return ok({ matchId: match.id })
  },
})
