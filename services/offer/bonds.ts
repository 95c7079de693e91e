import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import * as table from '@/db/schema'
import type { Tx } from '../gate/transaction'

type Bonds = ReadonlyMap<string, string[]>

/**
 * Which of these residents a neighbour helped well before, and from whom they are kept apart, by neighbour. Somebody may
 * stand here twice, unmerged: the same name at the same number is taken for the same person, and nothing less, because
 * a telephone is shared by a couple or by a whole house.
 */
export async function bondsWith(
  tx: Tx,
  residentIds: readonly string[],
): Promise<{ helped: Bonds; blocked: Bonds }> {
  if (residentIds.length === 0) return { helped: new Map(), blocked: new Map() }
  const { match, helpRequest, volunteerBlock, resident: known } = table
  const asks = alias(table.resident, 'asks')
  const samePerson = or(
    eq(asks.id, known.id),
    and(eq(asks.phone, known.phone), sql`app.search_key(${asks.name}) = app.search_key(${known.name})`),
  )
  const helped = await tx
    .selectDistinct({ volunteerId: match.volunteerId, residentId: asks.id })
    .from(match)
    .innerJoin(helpRequest, eq(helpRequest.id, match.helpRequestId))
    .innerJoin(known, eq(known.id, helpRequest.residentId))
    .innerJoin(asks, samePerson)
    .where(and(inArray(asks.id, [...residentIds]), eq(match.outcome, 'good')))
  const blocked = await tx
    .selectDistinct({ volunteerId: volunteerBlock.volunteerId, residentId: asks.id })
    .from(volunteerBlock)
    .innerJoin(known, eq(known.id, volunteerBlock.residentId))
    .innerJoin(asks, samePerson)
    .where(inArray(asks.id, [...residentIds]))
  return { helped: byVolunteer(helped), blocked: byVolunteer(blocked) }
}

function byVolunteer(rows: readonly { volunteerId: string; residentId: string }[]): Bonds {
  const bonds = new Map<string, string[]>()
  for (const { volunteerId, residentId } of rows)
    bonds.set(volunteerId, [...(bonds.get(volunteerId) ?? []), residentId])
  return bonds
}
