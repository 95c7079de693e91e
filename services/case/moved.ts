import { and, asc, eq, ne, notInArray, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import { statesInView } from '@/domain/help-request/help-request-states'
import type { Act } from './act'
import { lockedCase } from './lock'
import { changeWish, type HomeNow } from './wish-change'

/** Somebody lives elsewhere, or the address was wrong: every open request of theirs follows, with whoever was asked. */
export async function followMove(
  act: Act,
  residentId: string,
  moved: { readonly from: HomeNow; readonly to: HomeNow },
  besides?: string,
): Promise<void> {
  const { helpRequest } = table
  const rows = await act.tx
    .select({ id: helpRequest.id })
    .from(helpRequest)
    .where(
      and(
        eq(helpRequest.residentId, residentId),
        besides ? ne(helpRequest.id, besides) : sql`true`,
        notInArray(helpRequest.state, statesInView('finished')),
      ),
    )
    .orderBy(asc(helpRequest.id))
  for (const { id } of rows) {
    const held = await lockedCase(act.tx, id)
    if (held) await changeWish(act, held, {}, { moved, reason: 'lives-elsewhere' })
  }
}

/** Which neighbourhood looks after this person and what they ask. Last: from then on another coordinator does. */
export const handOver = (act: Act, residentId: string, { from, to }: { from: HomeNow; to: HomeNow }) =>
  from.neighbourhoodId === to.neighbourhoodId
    ? Promise.resolve()
    : act.tx.execute(sql`select app.move_resident(${residentId}, ${to.neighbourhoodId})`)
