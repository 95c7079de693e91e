import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isVolunteer, mayGuide } from '@/domain/access/volunteer'
import { linesOf, startRulesIn } from '../case/start-facts'
import { uuid } from '../gate/fields'
import type { Tx } from '../gate/transaction'
import { view } from '../gate/view'
import { stepsOf } from './locked-start'

async function neighbourOf(tx: Tx, id: string) {
  const { volunteer } = table
  const [row] = await tx.select().from(volunteer).where(eq(volunteer.id, id))
  return row ?? null
}

/** My start list: what is done, what is left, and who waits for whom; with the texts that I agreed with. */
export const myStart = view({
  name: 'start-list.mine',
  input: z.strictObject({}),
  subject: async (tx, _input, actor) =>
    actor.kind === 'user' && actor.volunteerId !== null ? neighbourOf(tx, actor.volunteerId) : null,
  decide: isVolunteer,
  reads: [],
  show: async ({ tx, subject, now }) => ({
    firstName: subject.firstName,
    lines: await linesOf(tx, subject, now),
    steps: await stepsOf(tx, subject.id),
    rules: await startRulesIn(tx),
  }),
})

/** The start list of one neighbour, for who guides them. */
export const startOfNeighbour = view({
  name: 'start-list.of-neighbour',
  input: z.strictObject({ volunteerId: uuid }),
  subject: (tx, input) => neighbourOf(tx, input.volunteerId),
  decide: mayGuide,
  reads: ['volunteer.name'],
  show: async ({ tx, subject, now }) => ({
    id: subject.id,
    firstName: subject.firstName,
    lastName: subject.lastName,
    state: subject.state,
    asked: subject.startAsked,
    takenOverUntil: subject.startTakenOverUntil,
    lines: await linesOf(tx, subject, now),
    steps: await stepsOf(tx, subject.id),
    rules: await startRulesIn(tx),
  }),
})
