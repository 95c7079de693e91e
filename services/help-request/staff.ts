import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayWorkOn } from '@/domain/access/help-request'
import { kindsFor } from '@/domain/city/kinds'
import { isEnd } from '@/domain/help-request/ends'
import { isFinished } from '@/domain/help-request/help-request-states'
import { HELP_KINDS, usualMinutes } from '@/domain/help-request/kinds'
import { mayReopen } from '@/domain/help-request/reopen'
import { STAFF_STEPS, staffSteps } from '@/domain/help-request/staff-steps'
import { ok, refuse } from '@/domain/kernel/result'
import { atLocalHour } from '@/domain/kernel/time'
import { mayPauseUntil } from '@/domain/match/pause'
import { healthWordsIn } from '@/domain/note/health-words'
import { onOpenDay } from '@/domain/practice/calendar'
import { isStillNumber } from '@/domain/resident/said-name'
import { kindsOn, refuseKinds } from '../case/city-kinds'
import { lockedCase, lockedRequest } from '../case/lock'
import { moveHome } from '../case/move-home'
import { followMove, handOver } from '../case/moved'
import { pausedIn, resume } from '../case/pause'
import { stop } from '../case/release'
import { OF_PERSON, residentGender, setSaid } from '../case/said-of-person'
import { mustBeAsked } from '../case/standing-yes'
import { moveHelpRequest } from '../case/transition'
import { changeWish } from '../case/wish-change'
import { command } from '../gate/command'
import { box, requiredText, text, uuid } from '../gate/fields'
import { practiceIn } from '../gate/settings'
import { ANSWERS, timingOf } from './answers'
import { saidMoment } from './said-moment'

/** What a call back made clear. An empty field keeps what was there. */
export const completeRequest = command({
  name: 'help-request.complete',
  input: z.strictObject({
    helpRequestId: uuid,
    kind: z.enum(HELP_KINDS, 'ask.kind'),
    details: text(1000).default(''),
    when: ANSWERS.when,
    where: ANSWERS.where.nullable().default(null),
    box: box.default(''),
    goodToKnow: text(1000).default(''),
    language: ANSWERS.know.shape.language,
    genderWish: z.enum(['woman', 'man', 'any']).default('any'),
    ...OF_PERSON,
    gender: residentGender,
  }),
  subject: (tx, input) => lockedCase(tx, input.helpRequestId),
  decide: mayWorkOn,
  run: async ({ tx, actor, input, subject, now }) => {
    const { request } = subject
    if (isFinished(request.state)) return refuse('state.changed')
    const off = refuseKinds([input.kind], kindsFor(await kindsOn(tx), request.kind), 'kind')
    if (off) return off
    const minutes = usualMinutes(input.kind)
    const moment = await saidMoment(tx, request, timingOf(input.when), minutes, now)
    if (!moment.ok) return refuse(moment.reason, { field: `when.${moment.field ?? ''}` })
    const act = { tx, actor, now }
    const home = await moveHome(act, request.residentId, input)
    if (!home.ok) return home
    const moved = home.value
    if (moved) await followMove(act, request.residentId, moved, request.id)
    const changes = {
      kind: input.kind,
      details: input.details,
      ...moment.value,
      durationMinutes: minutes,
      goodToKnow: input.goodToKnow,
      languages: [input.language],
      genderWish: input.genderWish === 'any' ? null : input.genderWish,
    }
    const { bounds, topics, gender } = input
    await setSaid(tx, request.residentId, { bounds, topics, gender })
    await changeWish(act, subject, changes, { ...(moved ? { moved } : {}), reason: 'completed' })
    if (moved) await handOver(act, request.residentId, moved)
    return ok({ id: subject.id })
  },
})

/** Another step of the road, as somebody on the staff decides. */
export const moveRequest = command({
  name: 'help-request.move',
  input: z.strictObject({
    helpRequestId: uuid,
    to: z.enum(
      STAFF_STEPS.map((step) => step.to),
      'state.choose',
    ),
    reason: text(500).default(''),
    until: z.union([z.literal('').transform(() => undefined), z.iso.date('ask.date')]).optional(),
  }),
  subject: (tx, input) => lockedCase(tx, input.helpRequestId),
  decide: mayWorkOn,
  run: async ({ tx, actor, input, subject, now }) => {
    const { request } = subject
    const step = staffSteps(request.state).find(({ to }) => to === input.to)
    if (!step) return refuse('state.changed')
    if (step.needsReason && !input.reason) return refuse('state.reasonMissing', { field: 'reason' })
    if (step.needsUntil && !input.until) return refuse('state.untilMissing', { field: 'until' })
    if (input.until && !mayPauseUntil(input.until, now.getTime()))
      return refuse('match.pauseEnds', { field: 'until' })
    // Whoever had a neighbour before the pause has the same one after it.
    const waiting = ['ready', 'clarify'].includes(step.to) ? pausedIn(subject) : undefined
    if (waiting) {
      const resumed = await resume({ tx, actor, now }, subject, waiting)
      return resumed.ok ? ok({ id: subject.id, state: resumed.value }) : resumed
    }
    if (isFinished(request.state) && !mayReopen(request.stateSince.getTime(), now.getTime()))
      if (step.to !== 'closed') return refuse('request.tooLateToReopen')
    if (input.to === 'ready') {
      if (await mustBeAsked(tx, request, now)) return refuse('request.residentNotAsked')
      const [home] = await tx
        .select({ name: table.resident.name, lat: table.resident.lat })
        .from(table.resident)
        .where(eq(table.resident.id, request.residentId))
      if (home && isStillNumber(home.name)) return refuse('request.nameMissing')
      if (!request.kind || !request.slots || home?.lat == null) return refuse('request.incomplete')
    }
    const act = { tx, actor, now }
    const extra = {
      reason: input.reason,
      ...(input.until
        ? { dueAt: new Date(onOpenDay(await practiceIn(tx), atLocalHour(input.until, 9))) }
        : {}),
    }
    const moved = isEnd(step.to)
      ? await stop(act, subject, step.to, extra)
      : await moveHelpRequest(act, request, step.to, extra)
    return moved.ok ? ok({ id: subject.id, state: moved.value }) : moved
  },
})

export const addNote = command({
  name: 'help-request.add-note',
  input: z.strictObject({
    helpRequestId: uuid,
    text: requiredText(4000, 'note.missing'),
    healthReason: text(300).default(''),
  }),
  subject: (tx, input) => lockedRequest(tx, input.helpRequestId),
  decide: mayWorkOn,
  run: async ({ tx, actor, input, subject }) => {
    const authorId = actor.kind === 'user' ? actor.id : null
    const [word] = healthWordsIn(input.text)
    if (word && !input.healthReason)
      return refuse('note.healthReason', { field: 'healthReason', values: { word } })
    await tx.insert(table.note).values({
      helpRequestId: subject.id,
      authorId,
      text: input.text,
      healthReason: word ? input.healthReason : null,
    })
    return ok({ id: subject.id })
  },
})
