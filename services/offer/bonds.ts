import { sql } from 'drizzle-orm'
import type { Tx } from '../gate/transaction'

/** Residents, by neighbour. */
type BondMap = ReadonlyMap<string, string[]>
type Row = { readonly volunteerId: string; readonly residentId: string; readonly kept: boolean }

/**
 * Which of these residents a neighbour helped well before, and from whom they are kept apart, by neighbour. Somebody may
 * stand here twice, unmerged: the same name at the same number is taken for the same person, and nothing less, because
 * a telephone is shared by a couple or by a whole house.
 */
export async function bondsWith(
  tx: Tx,
  residentIds: readonly string[],
): Promise<{ helped: BondMap; blocked: BondMap }> {
  const asks = sql`s.resident_id = any (${sql.param([...residentIds])}::uuid[]) and s.by_name`
  const { rows } = await tx.execute<Row>(sql`
    select distinct m.volunteer_id as "volunteerId", s.resident_id as "residentId", false as kept
      from matching_same s join matching_match m on m.resident_id = s.same_id where ${asks} and m.outcome = 'good'
    union all
    select distinct b.volunteer_id, s.resident_id, true
      from matching_same s join matching_block b on b.resident_id = s.same_id where ${asks}`)
  return {
    helped: byVolunteer(rows.filter(({ kept }) => !kept)),
    blocked: byVolunteer(rows.filter(({ kept }) => kept)),
  }
}

function byVolunteer(rows: readonly Row[]): BondMap {
  const bonds = new Map<string, string[]>()
  for (const { volunteerId, residentId } of rows)
    bonds.set(volunteerId, [...(bonds.get(volunteerId) ?? []), residentId])
  return bonds
}
