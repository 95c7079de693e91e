import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { userIdOf } from '@/domain/kernel/actor'
import { localDate } from '@/domain/kernel/time'
import { isAgreed, type PersonalItem, type StartHow } from '@/domain/start-list/start-items'
import { lastDay, linesToTell, startList, versionOn } from '@/domain/start-list/start-list'
import type { Act } from './act'
import { endDuties } from './duty'
import { startFactsOf, startRulesIn } from './start-facts'

type Neighbour = Pick<typeof table.volunteer.$inferSelect, 'id' | 'kinds' | 'agreementSignedAt'>

interface Done {
  readonly item: PersonalItem
  readonly how: StartHow
  /** ISO date. */
  readonly doneOn: string
}

/** Writes down that something of the list was done; when nothing lapses any more, nobody needs to look. */
export async function writeStep(act: Act, neighbour: Neighbour, { item, how, doneOn }: Done): Promise<void> {
  const { tx, actor, now } = act
  const { startStep, volunteer } = table
  const rules = await startRulesIn(tx)
  await tx.insert(startStep).values({
    volunteerId: neighbour.id,
    item,
    version: isAgreed(item) ? versionOn(rules.texts[item], doneOn) : 1,
    doneOn,
    validUntil: lastDay(doneOn, rules.months[item]),
    how,
    by: userIdOf(actor),
  })
  if (item === 'agreement' && neighbour.agreementSignedAt === null)
    await tx.update(volunteer).set({ agreementSignedAt: now }).where(eq(volunteer.id, neighbour.id))
  const facts = await startFactsOf(tx, neighbour.id)
  const today = localDate(now.getTime())
  if (facts && linesToTell(startList(facts, rules, neighbour.kinds, today)).length === 0)
    await endDuties(act, neighbour.id, 'renew_start')
}
