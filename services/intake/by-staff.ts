import { z } from 'zod'
import { mayBookTalk } from '@/domain/access/intake'
import { mayGuide } from '@/domain/access/volunteer'
import { ok, refuse } from '@/domain/kernel/result'
import { endDuties, openDuty, openGuide } from '../case/duty'
import { stepTo } from '../case/let-in'
import { lockedNeighbour } from '../case/lock'
import { ensureInvitation, freeMoments, talkOf } from '../case/talk'
import { moveVolunteer } from '../case/transition'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import type { Tx } from '../gate/transaction'
import { queueMail } from '../mail/queue'
import { bookMoment } from './book'

/** What is asked of the desk about one who wants to help: found and locked, and not of oneself. */
const ofNeighbour = {
  input: z.strictObject({ volunteerId: uuid }),
  subject: (tx: Tx, input: { readonly volunteerId: string }) => lockedNeighbour(tx, input.volunteerId),
  notForOneself: ({ id }: { readonly id: string }) => [id],
}

/** A moment for who is on the telephone, also in the place of another: up to the hour at which it begins. */
export const bookFor = command({
  name: 'intake.book',
  ...ofNeighbour,
  input: ofNeighbour.input.extend({ momentId: z.uuid('intake.choose') }),
  decide: mayBookTalk,
  run: async ({ tx, actor, input, subject, now }) => {
    const act = { tx, actor, now }
    const booked = await bookMoment(act, subject, input.momentId, now)
    if (booked.ok) await ensureInvitation(tx, subject.id)
    return booked
  },
})

/** They said by telephone that they cannot come. */
export const cancelFor = command({
  name: 'intake.cancel',
  ...ofNeighbour,
  decide: mayBookTalk,
  run: async ({ tx, actor, subject, now }) => {
    const talk = await talkOf(tx, subject.id)
    if (!talk) return refuse('intake.notBooked')
    if (talk.startsAt <= now) return refuse('intake.begun')
    const moved = await moveVolunteer({ tx, actor, now }, subject, 'invited')
    return moved.ok ? ok({ id: subject.id }) : moved
  },
})

/** A letter with moments to choose from: the first one, or again after a talk that did not happen. */
export const inviteToTalk = command({
  name: 'intake.invite',
  ...ofNeighbour,
  decide: mayGuide,
  run: async ({ tx, actor, subject, now }) => {
    const act = { tx, actor, now }
    if (subject.state === 'intake_booked') return refuse('intake.alreadyBooked')
    const free = await freeMoments(tx, subject.id, now)
    if (free.length === 0) return refuse('intake.noMoments')
    if (subject.state === 'invited') {
      await endDuties(act, subject.id, 'call_about_talk')
      await openGuide(act, { ...subject, stateSince: now })
    } else {
      const moved = await stepTo(act, subject, 'invited', '')
      if (!moved.ok) return moved
    }
    await ensureInvitation(tx, subject.id)
    await queueMail(tx, { template: 'talk-invited', volunteerId: subject.id })
    return ok({ id: subject.id })
  },
})

/** Nobody came. We call once; then they are invited again, or it ends. */
export const recordNoShow = command({
  name: 'intake.record-no-show',
  ...ofNeighbour,
  decide: mayGuide,
  run: async ({ tx, actor, subject, now }) => {
    const act = { tx, actor, now }
    const talk = await talkOf(tx, subject.id)
    if (!talk) return refuse('intake.notBooked')
    if (talk.startsAt > now) return refuse('intake.notYet')
    const moved = await moveVolunteer(act, subject, 'invited')
    if (!moved.ok) return moved
    const about = { thing: 'volunteer', thingId: subject.id, volunteerId: subject.id } as const
    await openDuty(act, 'call_about_talk', { ...about, why: 'no_show' })
    return ok({ id: subject.id })
  },
})
