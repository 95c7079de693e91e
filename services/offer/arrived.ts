import { and, eq, inArray, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import { stateIs } from '@/domain/kernel/state-table'
import { MESSAGE, MESSAGE_STATES } from '@/domain/message/message-states'
import type { Tx } from '../gate/transaction'

type Sent = Pick<typeof table.offer.$inferSelect, 'id'>

const WAITS = MESSAGE_STATES.filter((state) => stateIs(MESSAGE, state, 'waits'))
const ARRIVED = MESSAGE_STATES.filter(
  (state) => stateIs(MESSAGE, state, 'left') && !stateIs(MESSAGE, state, 'missed'),
)

/** How the letters of these offers fared, of which none arrived. */
function unread(tx: Tx, offers: readonly Sent[]) {
  const { offerId, template, state } = table.message
  return tx
    .select({ offerId, waits: sql<boolean>`bool_or(${inArray(state, WAITS)})` })
    .from(table.message)
    .where(
      and(
        inArray(
          offerId,
          offers.map(({ id }) => id),
        ),
        inArray(template, ['offer', 'offer-changed']),
      ),
    )
    .groupBy(offerId)
    .having(sql`not bool_or(${inArray(state, ARRIVED)})`)
}

/** Of these offers, those whose letter is still in the house. */
export async function notLeft(tx: Tx, offers: readonly Sent[]): Promise<ReadonlySet<string>> {
  if (offers.length === 0) return new Set()
  const rows = await unread(tx, offers)
  return new Set(rows.flatMap((row) => (row.waits && row.offerId ? [row.offerId] : [])))
}

/**
 * Was this neighbour never reached, by letter or by telephone? Then silence says nothing of them. `waits`: the letter may
 * still leave.
 */
export async function neverReached(tx: Tx, offer: Sent): Promise<'waits' | 'never' | null> {
  const [row] = await unread(tx, [offer])
  if (!row) return null
  const { duty } = table
  const reached = inArray(duty.how, ['phone', 'in_person'])
  const called = and(eq(duty.thingId, offer.id), eq(duty.kind, 'call_with_offer'), reached)
  if ((await tx.$count(duty, called)) > 0) return null
  return row.waits ? 'waits' : 'never'
}
