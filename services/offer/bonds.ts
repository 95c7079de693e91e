import { sql } from 'drizzle-orm'
import { statesThatAre } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import type { Tx } from '../gate/transaction'
import type { Bonds } from './city/person'

type Bond = 'helped' | 'last' | 'blocked'
type Row = { readonly volunteerId: string; readonly residentId: string; readonly bond: Bond }

/** What neighbours have with some residents. */
export interface AllBonds {
  /** Every neighbour with this bond. */
  readonly who: (bond: Bond) => string[]
  readonly of: (volunteerId: string) => Bonds
}

const HELP = sql.param(statesThatAre(MATCH, 'help'))
const VISIBLE = sql.param(statesThatAre(MATCH, 'visible'))

/**
 * Which of these residents a neighbour helped well before, to whom they came last, and from whom they are kept apart.
 * Somebody may stand here twice, unmerged: the same name at the same number is taken for the same person, and nothing
 * less, because a telephone is shared by a couple or by a whole house. Who comes every week came last; else who came
 * most lately did, and only when that went well and nobody ended it.
 */
export async function bondsWith(tx: Tx, residentIds: readonly string[]): Promise<AllBonds> {
  const asks = sql`s.resident_id = any (${sql.param([...residentIds])}::uuid[]) and s.by_name`
  const { rows } = await tx.execute<Row>(sql`
    select distinct m.volunteer_id as "volunteerId", s.resident_id as "residentId", 'helped' as bond
      from matching_same s join matching_match m on m.resident_id = s.same_id where ${asks} and m.outcome = 'good'
    union all
    select l.volunteer_id, l.resident_id, 'last' from (
      select distinct on (s.resident_id) s.resident_id, m.volunteer_id, m.state, m.outcome
        from matching_same s join matching_match m on m.resident_id = s.same_id where ${asks} and m.outcome is not null
        order by s.resident_id, m.state = any (${VISIBLE}::text[]) desc, m.state_since desc, m.volunteer_id) l
      where l.outcome = 'good' and l.state = any (${HELP}::text[])
    union all
    select distinct b.volunteer_id, s.resident_id, 'blocked'
      from matching_same s join matching_block b on b.resident_id = s.same_id where ${asks}`)
  const bond = (volunteerId: string, which: Bond) =>
    rows.flatMap((one) => (one.volunteerId === volunteerId && one.bond === which ? [one.residentId] : []))
  return {
    who: (which) => [...new Set(rows.flatMap((one) => (one.bond === which ? [one.volunteerId] : [])))],
    of: (id) => ({
      blockedResidents: bond(id, 'blocked'),
      helpedBefore: bond(id, 'helped'),
      cameLast: bond(id, 'last'),
    }),
  }
}
