import { sql } from 'drizzle-orm'
import type * as table from '@/db/schema'
import { goesInTwo } from '@/domain/duo/duo'
import type { HelpKind } from '@/domain/help-request/kinds'
import { stateIs } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import type { Tx } from '../gate/transaction'

type Shown = { readonly match: Pick<typeof table.match.$inferSelect, 'id' | 'state' | 'partnerId'> }
type Partner = { readonly id: string; readonly name: string }

/** With whom the neighbour of this request helps together, and whether the two come; null in help that is of one. */
export async function partnerIn(tx: Tx, kind: HelpKind | null, matches: readonly Shown[]) {
  const now = matches.find(({ match: { state } }) => state === 'proposed' || stateIs(MATCH, state, 'visible'))
  if (!now || !goesInTwo(kind)) return null
  const { rows } = await tx.execute<Partner>(
    sql`select id, first_name || ' ' || last_name as name from app.partner_of(${now.match.id})`,
  )
  const [partner] = rows
  return partner ? { name: partner.name, comes: now.match.partnerId === partner.id } : null
}
