import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayAdmit } from '@/domain/access/volunteer'
import { ok, refuse } from '@/domain/kernel/result'
import { handTalksOn } from '../case/left-talks'
import { askSecond } from '../case/second-look'
import { takeOffStep } from '../case/take-off-step'
import { command } from '../gate/command'
import { email, houseLocale, personName, text, uuid } from '../gate/fields'
import { onBehalf, type Tx } from '../gate/transaction'
import { queueMail } from '../mail/queue'

const role = z.enum(['referrer', 'operator', 'coordinator', 'admin'], 'people.role')
/** Whoever refers, does so for somebody. */
const organisation = text(120).default('')
const neighbourhoodIds = z.array(z.string().max(40)).default([])

async function placeCoordinator(
  tx: Tx,
  userId: string,
  newRole: string,
  ids: readonly string[],
): Promise<void> {
  await tx.delete(table.coordinatorNeighbourhood).where(eq(table.coordinatorNeighbourhood.userId, userId))
  if (newRole !== 'coordinator') return
  for (const neighbourhoodId of new Set(ids))
    await tx.insert(table.coordinatorNeighbourhood).values({ userId, neighbourhoodId })
}

/** An account without a password: they sign in with the city's own sign-in or a link in their mail. */
export const inviteStaff = command({
  name: 'people.invite',
  input: z.strictObject({
    name: personName,
    email,
    /** What we write to them in. */
    locale: houseLocale.default('nl'),
    role,
    organisation,
    neighbourhoodIds,
  }),
  subject: async () => ({}),
  decide: mayAdmit,
  run: async ({ tx, actor, input, now }) => {
    if (input.role === 'coordinator' && input.neighbourhoodIds.length === 0)
      return refuse('people.neighbourhoods', { field: 'neighbourhoodIds' })
    if (input.role === 'referrer' && input.organisation === '')
      return refuse('people.organisation', { field: 'organisation' })
    const id = v7()
    const { neighbourhoodIds, organisation, ...account } = input
    const waits = input.role === 'admin'
    await tx
      .insert(table.user)
      .values({ id, ...account, organisation: organisation || null, deactivatedAt: waits ? now : null })
    if (waits) return askSecond({ tx, actor, now }, 'make_admin', { userId: id })
    await placeCoordinator(tx, id, input.role, neighbourhoodIds)
    await queueMail(tx, { template: 'staff-invited', userId: id })
    return ok({ id })
  },
})

async function lockedUser(tx: Tx, id: string) {
  const [row] = await tx.select().from(table.user).where(eq(table.user.id, id)).for('update')
  return row ?? null
}

/** Another role or other neighbourhoods. Nobody changes their own rights. */
export const changeRights = command({
  name: 'people.change-rights',
  input: z.strictObject({ userId: uuid, role, organisation, neighbourhoodIds }),
  subject: (tx, input) => lockedUser(tx, input.userId),
  decide: mayAdmit,
  run: async ({ tx, actor, input, subject, now }) => {
    if (actor.kind === 'user' && actor.id === subject.id) return refuse('people.notYourself')
    if (subject.role === 'volunteer') return refuse('people.isVolunteer')
    if (input.role === 'coordinator' && input.neighbourhoodIds.length === 0)
      return refuse('people.neighbourhoods', { field: 'neighbourhoodIds' })
    if (input.role === 'admin' && subject.role !== 'admin')
      return askSecond({ tx, actor, now }, 'make_admin', { userId: subject.id })
    const known = input.organisation || subject.organisation
    if (input.role === 'referrer' && !known) return refuse('people.organisation', { field: 'organisation' })
    await tx
      .update(table.user)
      .set({ role: input.role, organisation: input.role === 'referrer' ? known : null })
      .where(eq(table.user.id, subject.id))
    await placeCoordinator(tx, subject.id, input.role, input.neighbourhoodIds)
    await onBehalf(tx, actor, () => handTalksOn({ tx, actor, now }))
    return ok({ id: subject.id })
  },
})

/** Gone at once: every session of this person ends in the same transaction. */
export const deactivate = command({
  name: 'people.deactivate',
  input: z.strictObject({ userId: uuid, active: z.enum(['yes', 'no']) }),
  subject: (tx, input) => lockedUser(tx, input.userId),
  decide: mayAdmit,
  run: async ({ tx, actor, input, subject, now }) => {
    if (actor.kind === 'user' && actor.id === subject.id) return refuse('people.notYourself')
    if (input.active === 'yes' && subject.role === 'admin')
      return askSecond({ tx, actor, now }, 'make_admin', { userId: subject.id })
    const deactivatedAt = input.active === 'yes' ? null : now
    await tx.update(table.user).set({ deactivatedAt }).where(eq(table.user.id, subject.id))
    if (deactivatedAt) {
      await tx.delete(table.session).where(and(eq(table.session.userId, subject.id)))
      // Whoever counted on a talk with them still has it.
      await onBehalf(tx, actor, () => handTalksOn({ tx, actor, now }))
    }
    return ok({ id: subject.id })
  },
})

/** Of an admin only with two: whoever can take that off alone, can become that admin. */
export const takeOffSecondStep = command({
  name: 'people.take-off-second-step',
  input: z.strictObject({ userId: uuid }),
  subject: (tx, input) => lockedUser(tx, input.userId),
  decide: mayAdmit,
  run: async ({ tx, actor, subject, now }) => {
    if (actor.kind === 'user' && actor.id === subject.id) return refuse('people.notYourself')
    return subject.role === 'admin' && !subject.deactivatedAt
      ? askSecond({ tx, actor, now }, 'take_off_step', { userId: subject.id })
      : takeOffStep(tx, subject.id)
  },
})
