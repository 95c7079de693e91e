import { and, eq, isNull } from 'drizzle-orm'
import * as table from '@/db/schema'
import { lockedVolunteer } from '../case/locked-volunteer'
import type { Tx } from '../gate/transaction'

/** A step with its number, to strike it out. */
export async function lockedStep(tx: Tx, id: string) {
  const { startStep } = table
  const [step] = await tx.select().from(startStep).where(eq(startStep.id, id)).for('update')
  const neighbour = step ? await lockedVolunteer(tx, step.volunteerId) : null
  return step && neighbour ? { id, step, neighbour, neighbourhoodId: neighbour.neighbourhoodId } : null
}

/** What was written down of one neighbour, in the order in which it was done; what was struck out stays to be read. */
export function stepsOf(tx: Tx, volunteerId: string) {
  const { startStep, user } = table
  return tx
    .select({
      id: startStep.id,
      item: startStep.item,
      version: startStep.version,
      doneOn: startStep.doneOn,
      validUntil: startStep.validUntil,
      how: startStep.how,
      by: user.name,
      struckAt: startStep.struckAt,
    })
    .from(startStep)
    .leftJoin(user, eq(user.id, startStep.by))
    .where(eq(startStep.volunteerId, volunteerId))
    .orderBy(startStep.doneOn, startStep.id)
}

/** Was the agreement signed, by the steps that count? */
export async function isSigned(tx: Tx, volunteerId: string): Promise<boolean> {
  const { startStep } = table
  const signed = await tx.$count(
    startStep,
    and(eq(startStep.volunteerId, volunteerId), eq(startStep.item, 'agreement'), isNull(startStep.struckAt)),
  )
  return signed > 0
}
