import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayGuide } from '@/domain/access/volunteer'
import { boxAfterEdit } from '@/domain/address'
import { keptKinds, offeredKinds } from '@/domain/city/kinds'
import { HELP_KINDS } from '@/domain/help-request/kinds'
import { parentFirst, waitsForParent } from '@/domain/intake/age'
import { TALK_ENDS } from '@/domain/intake/thinking'
import { userIdOf } from '@/domain/kernel/actor'
import { SPOKEN_LANGUAGES } from '@/domain/kernel/languages'
import { ok, refuse } from '@/domain/kernel/result'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { stateIs } from '@/domain/kernel/state-table'
import { localDate } from '@/domain/kernel/time'
import { secondPersonFor } from '@/domain/volunteer/second-person'
import { VOLUNTEER, VOLUNTEER_STATES } from '@/domain/volunteer/volunteer-states'
import { kindsOn, refuseKinds } from '../case/city-kinds'
import { homeAt, WHERE } from '../case/home-at'
import { lastStepOf, mayStep, stepTo } from '../case/let-in'
import { lockedVolunteer } from '../case/locked-volunteer'
import { askSecond } from '../case/second-look'
import { moveVolunteer } from '../case/transition'
import { writeStep } from '../case/write-step'
import { command } from '../gate/command'
import { houseLocale, text, uuid } from '../gate/fields'
import { OF_NEIGHBOUR } from './profile'
import { joinAfterTalk, THINKING_UNTIL, thinkUntil } from './think-over'

const languages = z.array(z.enum(SPOKEN_LANGUAGES)).min(1, 'volunteer.languages')

/** The talk, on one page: what was agreed and what this neighbour wants to do. */
export const recordIntake = command({
  name: 'volunteer.record-intake',
  input: z.strictObject({
    volunteerId: uuid,
    kinds: z.array(z.enum(HELP_KINDS)).min(1, 'volunteer.kinds'),
    languages,
    motherTongue: languages.element,
    /** What we write to them in. Absent: as before. */
    locale: houseLocale.optional(),
    slots: z.number().int().min(1, 'volunteer.slots').max(ALL_SLOTS),
    radiusMetres: z.coerce.number().int().min(200, 'volunteer.radius').max(15_000, 'volunteer.radius'),
    weeklyCapacity: z.coerce.number().int().min(1, 'volunteer.capacity').max(7, 'volunteer.capacity'),
    gender: z.enum(['woman', 'man', 'unsaid']).default('unsaid'),
    ...OF_NEIGHBOUR,
    intakeNotes: text(4000).default(''),
    addressId: WHERE.addressId.default(null),
    houseNumber: WHERE.houseNumber,
    /** The address as it was typed, for one that stands in no list; with its quarter. */
    typed: WHERE.typed,
    quarter: WHERE.quarter,
    box: WHERE.box,
    agreementSigned: z.enum(['yes', 'no']).default('no'),
    /** They join, or think it over until that day. */
    outcome: z.enum(TALK_ENDS).default('on'),
    thinkingUntil: THINKING_UNTIL,
  }),
  subject: (tx, input) => lockedVolunteer(tx, input.volunteerId),
  decide: mayGuide,
  notForOneself: ({ id }) => [id],
  run: async ({ tx, actor, input, subject, now }) => {
    if (subject.state === 'listed') return refuse('list.notAnswered')
    const on = await kindsOn(tx)
    const off = refuseKinds(input.kinds, offeredKinds(on), 'kinds')
    if (off) return off
    const { volunteerId, agreementSigned, outcome, thinkingUntil, ...rest } = input
    const { addressId, houseNumber, typed, quarter, box, gender, ...said } = rest
    const { locale = subject.locale, avoids = subject.avoids, ...more } = said
    const { onlyWith = subject.onlyWith, topics = subject.topics, seeks = subject.seeks, ...profile } = more
    const found = addressId || typed ? await homeAt(tx, { addressId, houseNumber, typed, quarter }) : null
    if (found?.ok === false) return found
    // Of a neighbour no point is kept: their quarter is near enough.
    const { pointNear: _none, ...home } = found?.value ?? { pointNear: null }
    const askable = stateIs(VOLUNTEER, subject.state, 'askable')
    if (askable && agreementSigned === 'no') return refuse('volunteer.notReady', { field: 'agreementSigned' })
    // Somebody who is asked for help in the neighbourhood lives somewhere that we can find.
    if (askable && found && found.value.lat === null)
      return refuse('volunteer.notReady', { field: 'address' })
    const signedAt = agreementSigned === 'yes' ? (subject.agreementSignedAt ?? now) : null
    const act = { tx, actor, now }
    const changes = {
      ...profile,
      locale,
      avoids,
      onlyWith,
      topics,
      seeks,
      kinds: keptKinds(input.kinds, subject.kinds, on),
      ...home,
      box: boxAfterEdit(subject, { addressId, typed, box }),
      gender: gender === 'unsaid' ? null : gender,
      agreementSignedAt: signedAt,
    }
    if (waitsForParent(subject, 'intake_done')) return refuse('volunteer.parentFirst')
    // A signature on the paper of the talk is a step of the start list.
    if (agreementSigned === 'yes' && !subject.agreementSignedAt)
      await writeStep(act, subject, { item: 'agreement', how: 'paper', doneOn: localDate(now.getTime()) })
    // The talk is a step of the road; what is put right afterwards leaves the state as it is.
    const spoken = VOLUNTEER[subject.state].next.includes('intake_done')
    if (spoken && outcome === 'on') {
      const moved = await joinAfterTalk(act, subject, changes)
      return moved.ok ? ok({ id: volunteerId }) : moved
    }
    if (spoken && subject.state !== 'thinking') {
      const moved = await moveVolunteer(act, subject, 'intake_done', changes)
      if (!moved.ok) return moved
    } else await tx.update(table.volunteer).set(changes).where(eq(table.volunteer.id, volunteerId))
    if (outcome === 'thinking') {
      const state = spoken && subject.state !== 'thinking' ? 'intake_done' : subject.state
      return thinkUntil(act, { ...subject, state }, thinkingUntil)
    }
    return ok({ id: volunteerId })
  },
})

/** A parent said yes, by telephone or here: before the talk of somebody who is not eighteen. */
export const recordParentYes = command({
  name: 'volunteer.record-parent-yes',
  input: z.strictObject({ volunteerId: uuid }),
  subject: (tx, input) => lockedVolunteer(tx, input.volunteerId),
  decide: mayGuide,
  notForOneself: ({ id }) => [id],
  run: async ({ tx, subject, now }) => {
    const { id } = subject
    if (parentFirst(subject))
      await tx.update(table.volunteer).set({ parentYesAt: now }).where(eq(table.volunteer.id, id))
    return ok({ id })
  },
})

/**
 * On along the road of a volunteer. Ready needs a whole start list, an address and somebody else than who had the talk;
 * back after a stop needs two as well. The first waits until the second says yes.
 */
export const changeVolunteerState = command({
  name: 'volunteer.change-state',
  input: z.strictObject({
    volunteerId: uuid,
    to: z.enum(VOLUNTEER_STATES, 'state.choose'),
    reason: text(500).default(''),
  }),
  subject: (tx, input) => lockedVolunteer(tx, input.volunteerId),
  decide: mayGuide,
  notForOneself: ({ id }) => [id],
  run: async ({ tx, actor, input: { to, reason }, subject, now }) => {
    const act = { tx, actor, now }
    const may = await mayStep(act, subject, to)
    if (!may.ok) return may
    const second = secondPersonFor(subject.state, to, await lastStepOf(tx, subject), userIdOf(actor))
    if (second) {
      const { id: volunteerId, neighbourhoodId } = subject
      return askSecond(act, second, { volunteerId, neighbourhoodId, reason })
    }
    const moved = await stepTo(act, subject, to, reason)
    return moved.ok ? ok({ id: subject.id, waits: false }) : moved
  },
})
