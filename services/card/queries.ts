import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { allowIf } from '@/domain/access/decision'
import { isVolunteer, mayGuide } from '@/domain/access/volunteer'
import { isCardGood } from '@/domain/card/card'
import { readCardNumber } from '@/domain/card/card-number'
import { type Actor, hasRole } from '@/domain/kernel/actor'
import { localDate } from '@/domain/kernel/time'
import { cardOf, holderOf } from '../case/give-card'
import { startRulesIn } from '../case/start-facts'
import { uuid } from '../gate/fields'
import { onBehalf, type Tx } from '../gate/transaction'
import { view } from '../gate/view'

export { myPhoto, photoOfHelper, photoOfNeighbour } from './photo-view'

type Neighbour = typeof table.volunteer.$inferSelect

async function neighbourOf(tx: Tx, id: string | null): Promise<Neighbour | null> {
  const { volunteer } = table
  const [row] = id === null ? [] : await tx.select().from(volunteer).where(eq(volunteer.id, id))
  return row ?? null
}

/** The card as it is printed, and whether it is good today. */
async function shownCard(tx: Tx, neighbour: Neighbour, now: Date) {
  const card = await cardOf(tx, neighbour.id)
  if (!card) return null
  const { number, validUntil } = card
  const holder = await holderOf(tx, neighbour)
  return {
    number,
    validUntil,
    good: isCardGood(validUntil, holder, await startRulesIn(tx), localDate(now.getTime())),
  }
}

/** When the photo was set, to show the newest; null when there is none. */
async function photoSetAt(tx: Tx, volunteerId: string): Promise<Date | null> {
  const { neighbourPhoto } = table
  const [row] = await tx
    .select({ setAt: neighbourPhoto.setAt })
    .from(neighbourPhoto)
    .where(eq(neighbourPhoto.volunteerId, volunteerId))
  return row?.setAt ?? null
}

/** My card, to print and to take along. */
export const myCard = view({
  name: 'card.mine',
  input: z.strictObject({}),
  subject: (tx, _input, actor) => neighbourOf(tx, actor.kind === 'user' ? actor.volunteerId : null),
  decide: isVolunteer,
  reads: [],
  show: async ({ tx, subject, now }) => ({
    firstName: subject.firstName,
    card: await shownCard(tx, subject, now),
    photoAt: await photoSetAt(tx, subject.id),
  }),
})

/** The card of one neighbour, for who guides them: printed here for who has no printer. */
export const cardOfNeighbour = view({
  name: 'card.of-neighbour',
  input: z.strictObject({ volunteerId: uuid }),
  subject: (tx, input) => neighbourOf(tx, input.volunteerId),
  decide: mayGuide,
  reads: ['volunteer.name'],
  show: async ({ tx, subject, now }) => ({
    id: subject.id,
    firstName: subject.firstName,
    lastName: subject.lastName,
    card: await shownCard(tx, subject, now),
    photoAt: await photoSetAt(tx, subject.id),
  }),
})

/** Nobody: so that a number of no card takes the same road. */
const NOBODY: Neighbour['id'] = '00000000-0000-7000-8000-000000000000'

/** As it stands on a card, typed by somebody. */
const WITH_NUMBER = z.strictObject({
  number: z.string('card.number').transform((typed, context) => {
    const number = readCardNumber(typed)
    if (number === null) context.addIssue({ code: 'custom', message: 'card.number' })
    return number ?? z.NEVER
  }),
})

interface Asked {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
}

/** A first name and a day, or nothing. A number of nobody is looked up in the same way, and takes as long. */
const whoseCard = ({ tx, actor, now }: Asked, number: string) =>
  onBehalf(tx, actor, async () => {
    const { neighbourCard, volunteer } = table
    const [found] = await tx
      .select({ card: neighbourCard, volunteer })
      .from(neighbourCard)
      .innerJoin(volunteer, eq(volunteer.id, neighbourCard.volunteerId))
      .where(eq(neighbourCard.number, number))
    const { id = NOBODY, state = 'ended', restrictedAt = null } = found?.volunteer ?? {}
    const holder = await holderOf(tx, { id, state, restrictedAt })
    const until = found?.card.validUntil ?? ''
    const good = isCardGood(until, holder, await startRulesIn(tx), localDate(now.getTime()))
    return found && good ? { firstName: found.volunteer.firstName, until } : null
  })

/**
 * Is the card with this number good today? Whoever stands behind a door may ask, so the answer is a first name and a
 * day, or nothing: not whether there was such a card, nor what became of it.
 */
export const verifyCard = view({
  name: 'card.verify',
  input: WITH_NUMBER,
  subject: async () => ({}),
  decide: () => allowIf(true),
  reads: [],
  show: (asked) => whoseCard(asked, asked.input.number),
})

/** The same for who has somebody on the telephone, and asks for many in an hour. */
export const verifyForCaller = view({
  name: 'card.verify-for-caller',
  // Null before anything was typed.
  input: z.strictObject({ number: WITH_NUMBER.shape.number.nullable() }),
  subject: async () => ({}),
  decide: (actor) => allowIf(hasRole(actor, 'operator', 'coordinator'), 'deny'),
  reads: [],
  show: async (asked) => (asked.input.number === null ? null : whoseCard(asked, asked.input.number)),
})
