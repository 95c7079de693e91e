import { z } from 'zod'
import * as table from '@/db/schema'
import { mayWorkOn } from '@/domain/access/help-request'
import { ok, refuse } from '@/domain/kernel/result'
import { stateIs } from '@/domain/kernel/state-table'
import { TELLS } from '@/domain/match/ending'
import { MATCH } from '@/domain/match/match-states'
import { mayReviewOn, nextReview, REVIEW_ANSWERS, REVIEW_OUTCOMES } from '@/domain/match/review'
import { openDuty, openStep } from '../case/duty'
import { lockedMatch } from '../case/lock'
import { command } from '../gate/command'
import { requiredText, text, uuid } from '../gate/fields'
import { practiceIn } from '../gate/settings'
import type { Helping } from './helping'
import { partForGood } from './part-for-good'

const answer = z.enum(REVIEW_ANSWERS, 'match.reviewAnswer')

const aboutOf = ({ id: thingId, helpRequestId, volunteerId }: Helping, why: string) => ({
  thing: 'match' as const,
  thingId,
  helpRequestId,
  volunteerId,
  why,
})

/** "Bel hoe het loopt": the call to both, and what follows. The next call has its date at once. */
export const recordReview = command({
  name: 'match.record-review',
  input: z.strictObject({
    matchId: uuid,
    heldOn: z.iso.date('ask.date'),
    resident: answer,
    neighbour: answer,
    rhythm: answer,
    limits: answer,
    outcome: z.enum(REVIEW_OUTCOMES, 'match.reviewOutcome'),
    note: text(1000).default(''),
  }),
  subject: (tx, input) => lockedMatch(tx, input.matchId),
  decide: (actor, { held }) => mayWorkOn(actor, held),
  notForOneself: ({ volunteerId }) => [volunteerId],
  run: async ({ tx, actor, input, subject, now }) => {
    const { request } = subject.held
    if (!stateIs(MATCH, subject.state, 'visible')) return refuse('match.over')
    if (request.state !== 'ongoing') return refuse('match.notOngoing')
    if (!mayReviewOn(input.heldOn, now.getTime())) return refuse('match.reviewFuture', { field: 'heldOn' })
    const act = { tx, actor, now }
    await tx.insert(table.review).values({ ...input, by: actor.kind === 'user' ? actor.id : null })
    const { outcome } = input
    if (outcome === 'change') await openDuty(act, 'arrange_change', aboutOf(subject, outcome))
    if (outcome === 'end') await openDuty(act, 'round_off', aboutOf(subject, outcome))
    const dueAt = new Date(nextReview(outcome, now.getTime(), await practiceIn(tx)))
    await openStep(act, request.id, request.state, dueAt)
    return ok({ id: subject.id })
  },
})

/** Weekly help ends well: both hear it from somebody, and both are called once more afterwards. */
export const endPair = command({
  name: 'match.end',
  input: z.strictObject({
    matchId: uuid,
    reason: requiredText(500, 'match.endReason'),
    whoTells: z.enum(TELLS, 'match.whoTells'),
  }),
  subject: (tx, input) => lockedMatch(tx, input.matchId),
  decide: (actor, { held }) => mayWorkOn(actor, held),
  notForOneself: ({ volunteerId }) => [volunteerId],
  run: async ({ tx, actor, input, subject, now }) => {
    const { held, ...match } = subject
    if (!stateIs(MATCH, match.state, 'visible')) return refuse('match.over')
    if (held.request.state !== 'ongoing') return refuse('match.notOngoing')
    const act = { tx, actor, now }
    const { reason, whoTells } = input
    return partForGood(act, held, match, { reason, untold: whoTells === 'staff' })
  },
})
