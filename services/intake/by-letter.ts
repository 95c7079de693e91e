import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { holdsLetter } from '@/domain/access/volunteer'
import { dutyDue } from '@/domain/duty/duties'
import { waitOfVolunteer } from '@/domain/duty/waiting'
import { PROPOSED_AT_ONCE, proposals, TALK_NOTICE } from '@/domain/intake/proposals'
import { isTalkAhead, talkStage } from '@/domain/intake/talk-stage'
import type { Actor } from '@/domain/kernel/actor'
import { ok, refuse } from '@/domain/kernel/result'
import { dueBy } from '@/domain/practice/due'
import { openDuty } from '../case/duty'
import { freeMoments, talkOf } from '../case/talk'
import { moveVolunteer } from '../case/transition'
import { command } from '../gate/command'
import { text, uuid } from '../gate/fields'
import { practiceIn } from '../gate/settings'
import type { Tx } from '../gate/transaction'
import { view } from '../gate/view'
import { bookMoment } from './book'

/** Whose invitation this visitor holds. */
async function invitationOf(tx: Tx, actor: Actor) {
  const held = actor.kind === 'visitor' ? actor.capability : null
  if (held === null) return null
  const { intakeInvitation, volunteer } = table
  const [row] = await tx
    .select({ volunteer, callAskedAt: intakeInvitation.callAskedAt })
    .from(intakeInvitation)
    .innerJoin(volunteer, eq(volunteer.id, intakeInvitation.volunteerId))
    .where(eq(intakeInvitation.tokenHash, held))
  return row ? { ...row, id: row.volunteer.id } : null
}

/** The same, locked for a change. */
async function lockedInvitation(tx: Tx, actor: Actor) {
  const found = await invitationOf(tx, actor)
  if (!found) return null
  const { volunteer } = table
  // A talk that was had is read and not changed: then there is no row to lock.
  const [row] = await tx.select().from(volunteer).where(eq(volunteer.id, found.id)).for('update')
  return { ...found, volunteer: row ?? found.volunteer }
}

const answersCall = (tx: Tx, at: Date | null) =>
  tx.update(table.intakeInvitation).set({ callAskedAt: at }).where(sql`token_hash = app.capability()`)

/** What the page behind an invitation shows: three moments to choose from, or the one that was chosen. */
export const talkByLetter = view({
  name: 'intake.by-letter',
  input: z.strictObject({ skip: z.coerce.number().int().min(0).max(60).catch(0).default(0) }),
  subject: (tx, _input, actor) => invitationOf(tx, actor),
  decide: holdsLetter,
  reads: [],
  show: async ({ tx, input, subject, now }) => {
    const { volunteer, callAskedAt } = subject
    const own = await talkOf(tx, volunteer.id)
    const free = await freeMoments(tx, volunteer.id, new Date(now.getTime() + TALK_NOTICE))
    const { state, isMinor, parentYesAt, stateSince } = volunteer
    const stage = talkStage(
      { state, isMinor, parentYesAt, callAskedAt, talkAt: own?.startsAt ?? null, hasFree: free.length > 0 },
      now.getTime(),
    )
    const practice = await practiceIn(tx)
    const called = callAskedAt
      ? dutyDue('call_about_talk', callAskedAt.getTime(), practice)
      : (waitOfVolunteer(volunteer, practice)?.dueAt ??
        dueBy('fiveWorkingDays', practice, { now: stateSince.getTime() }))
    const name = own
      ? await tx.execute<{ name: string }>(
          // Somebody who left is not who they meet.
          sql`select app.interviewer_name(u) as name from app.interviewers_for(${volunteer.id}::uuid) u where u = ${own.interviewerId}`,
        )
      : null
    return {
      stage,
      /** One name for the talk wherever it moves, so that a calendar replaces it. */
      calendarId: volunteer.id,
      talk: own
        ? {
            id: own.id,
            startsAt: own.startsAt,
            endsAt: own.endsAt,
            place: own.place,
            bookedAt: own.bookedAt ?? own.createdAt,
            interviewer: name?.rows[0]?.name ?? '',
          }
        : null,
      proposals: proposals(free, input.skip),
      hasMore: free.length > input.skip + PROPOSED_AT_ONCE,
      /** By when somebody of us calls, for who chooses nothing. */
      callBy: new Date(called),
    }
  },
})

const wish = text(1000).default('')

/** "This moment": the first one, or another in its place. */
export const chooseMoment = command({
  name: 'intake.choose',
  input: z.strictObject({ momentId: z.uuid('intake.choose'), wish }),
  subject: (tx, _input, actor) => lockedInvitation(tx, actor),
  decide: holdsLetter,
  run: async ({ tx, actor, input, subject, now }) => {
    const { volunteer } = subject
    const after = new Date(now.getTime() + TALK_NOTICE)
    const booked = await bookMoment({ tx, actor, now }, volunteer, input.momentId, after)
    if (!booked.ok) return booked
    await answersCall(tx, null)
    await keepWish(tx, volunteer.id, input.wish)
    return booked
  },
})

/** Said beside the choice; nothing said leaves what was said before. */
const keepWish = async (tx: Tx, volunteerId: string, said: string) => {
  if (said === '') return
  await tx.update(table.volunteer).set({ wish: said }).where(eq(table.volunteer.id, volunteerId))
}

/** "Rather not then": the moment is free again, and they may choose another. */
export const cancelTalk = command({
  name: 'intake.cancel-mine',
  input: z.strictObject({ momentId: uuid }),
  subject: (tx, _input, actor) => lockedInvitation(tx, actor),
  decide: holdsLetter,
  run: async ({ tx, actor, input, subject, now }) => {
    const { volunteer } = subject
    const own = await talkOf(tx, volunteer.id)
    if (own?.id !== input.momentId) return refuse('intake.notBooked')
    if (own.startsAt <= now) return refuse('intake.begun')
    const moved = await moveVolunteer({ tx, actor, now }, volunteer, 'invited')
    return moved.ok ? ok({ id: volunteer.id }) : moved
  },
})

/** "Call me": somebody does, soon. */
export const askTalkCall = command({
  name: 'intake.ask-call',
  input: z.strictObject({ wish }),
  subject: (tx, _input, actor) => lockedInvitation(tx, actor),
  decide: holdsLetter,
  run: async ({ tx, actor, input, subject, now }) => {
    const { volunteer, callAskedAt } = subject
    if (!isTalkAhead(volunteer.state)) return refuse('intake.over')
    if (volunteer.state === 'intake_booked') return refuse('intake.alreadyBooked')
    await keepWish(tx, volunteer.id, input.wish)
    if (callAskedAt) return ok({ id: volunteer.id })
    await answersCall(tx, now)
    const about = { thing: 'volunteer', thingId: volunteer.id, volunteerId: volunteer.id } as const
    await openDuty({ tx, actor, now }, 'call_about_talk', { ...about, why: 'asked' })
    return ok({ id: volunteer.id })
  },
})
