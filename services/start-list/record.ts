import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayGuide } from '@/domain/access/volunteer'
import { userIdOf } from '@/domain/kernel/actor'
import { ok, refuse } from '@/domain/kernel/result'
import { stateIs } from '@/domain/kernel/state-table'
import { localDate } from '@/domain/kernel/time'
import { PERSONAL_ITEMS, START_HOWS, START_ITEMS } from '@/domain/start-list/start-items'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'
import { lockedVolunteer } from '../case/locked-volunteer'
import { writeStep } from '../case/write-step'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { isSigned, lockedStep } from './locked-start'

const hows = START_HOWS.filter((how) => how !== 'page')

/** Somebody of the city writes down what was done on paper, told by telephone or shown: the day, and nothing else of it. */
export const recordStep = command({
  name: 'start-list.record',
  input: z.strictObject({
    volunteerId: uuid,
    item: z.enum(PERSONAL_ITEMS, 'start.item'),
    how: z.enum(hows, 'start.how'),
    doneOn: z.iso.date('start.day'),
  }),
  subject: (tx, input) => lockedVolunteer(tx, input.volunteerId),
  decide: mayGuide,
  notForOneself: ({ id }) => [id],
  run: async ({ tx, actor, input: { item, how, doneOn }, subject, now }) => {
    if (doneOn > localDate(now.getTime())) return refuse('start.future', { field: 'doneOn' })
    await writeStep({ tx, actor, now }, subject, { item, how, doneOn })
    return ok({ id: subject.id })
  },
})

/** Written down by mistake. It counts for nothing from now on, and stays to be read. */
export const strikeStep = command({
  name: 'start-list.strike',
  input: z.strictObject({ stepId: uuid }),
  subject: (tx, input) => lockedStep(tx, input.stepId),
  decide: mayGuide,
  notForOneself: ({ neighbour }) => [neighbour.id],
  run: async ({ tx, actor, subject, now }) => {
    const { step, neighbour } = subject
    if (step.struckAt) return refuse('start.struck')
    const { startStep, volunteer } = table
    const struck = { struckAt: now, struckBy: userIdOf(actor) }
    await tx.update(startStep).set(struck).where(eq(startStep.id, step.id))
    // Who is asked already keeps the day of the signature: the list itself hides them.
    const keeps = stateIs(VOLUNTEER, neighbour.state, 'askable') || (await isSigned(tx, neighbour.id))
    if (!keeps)
      await tx.update(volunteer).set({ agreementSignedAt: null }).where(eq(volunteer.id, neighbour.id))
    return ok({ id: neighbour.id })
  },
})

/** What is asked of this one person beside what is asked of others: an extract of who goes along with minors, for one. */
export const askAlso = command({
  name: 'start-list.ask-also',
  input: z.strictObject({ volunteerId: uuid, items: z.array(z.enum(START_ITEMS, 'start.item')) }),
  subject: (tx, input) => lockedVolunteer(tx, input.volunteerId),
  decide: mayGuide,
  notForOneself: ({ id }) => [id],
  run: async ({ tx, input, subject }) => {
    const startAsked = [...new Set(input.items)]
    await tx.update(table.volunteer).set({ startAsked }).where(eq(table.volunteer.id, subject.id))
    return ok({ id: subject.id })
  },
})
