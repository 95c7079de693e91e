import { and, desc, eq, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayWorkOn } from '@/domain/access/help-request'
import type { Actor } from '@/domain/kernel/actor'
import { quartersWithin, signalsWithin } from '../case/reach'
import { uuid } from '../gate/fields'
import type { Tx } from '../gate/transaction'
import { view } from '../gate/view'

type SignalRow = typeof table.signal.$inferSelect

const inReach = (reach: SQL | 'all' | 'none') =>
  reach === 'all' ? undefined : reach === 'none' ? sql`false` : reach

/** The same door, by its place in our list or as it was typed. */
const sameDoor = (
  where: typeof table.signal | typeof table.resident,
  { street, houseNumber, postcode }: SignalRow,
) =>
  street === null
    ? sql`false`
    : and(
        eq(where.street, street),
        houseNumber === null ? isNull(where.houseNumber) : eq(where.houseNumber, houseNumber),
        postcode === null ? isNull(where.postcode) : eq(where.postcode, postcode),
      )

/** Who lives at that door, as far as we know. A guess that somebody chooses, or not. */
function livingThere(tx: Tx, actor: Actor, signal: SignalRow) {
  const { resident } = table
  return tx
    .select({ id: resident.id, name: resident.name })
    .from(resident)
    .where(
      and(
        isNull(resident.mergedInto),
        inReach(quartersWithin(actor, resident.neighbourhoodId)),
        or(
          sameDoor(resident, signal),
          signal.about ? sql`app.search_key(${resident.name}) = app.search_key(${signal.about})` : undefined,
        ),
      ),
    )
    .orderBy(desc(resident.createdAt))
    .limit(5)
}

/** What else was told about the same door: shown, never made one. */
function toldBefore(tx: Tx, actor: Actor, signal: SignalRow) {
  const { signal: other } = table
  return tx
    .select({ id: other.id, createdAt: other.createdAt, state: other.state, about: other.about })
    .from(other)
    .where(
      and(
        ne(other.id, signal.id),
        isNull(other.helpRequestId),
        inReach(signalsWithin(actor)),
        sameDoor(other, signal),
      ),
    )
    .orderBy(desc(other.createdAt))
    .limit(5)
}

/** A worry about a person or a place: what was seen, by whom, and who it may be about. */
export const signalDetail = view({
  name: 'signal.detail',
  input: z.strictObject({ signalId: uuid }),
  subject: async (tx, { signalId }) => {
    const { signal, helpRequest } = table
    const [row] = await tx
      .select({ signal, requestPlace: helpRequest.neighbourhoodId })
      .from(signal)
      .leftJoin(helpRequest, eq(helpRequest.id, signal.helpRequestId))
      .where(eq(signal.id, signalId))
    if (!row) return null
    const { signal: found, requestPlace } = row
    return {
      id: found.id,
      found,
      neighbourhoodId: found.helpRequestId ? requestPlace : found.neighbourhoodId,
    }
  },
  decide: mayWorkOn,
  reads: ['signal.text', 'resident.name', 'resident.address'],
  show: async ({ tx, actor, subject: { found } }) => {
    const { user, duty, neighbourhood } = table
    const [told] = found.referrerId
      ? await tx
          .select({ name: user.name, organisation: user.organisation })
          .from(user)
          .where(eq(user.id, found.referrerId))
      : []
    const [open] = await tx
      .select({ ownerName: user.name })
      .from(duty)
      .leftJoin(user, eq(user.id, duty.ownerId))
      .where(and(eq(duty.thingId, found.id), eq(duty.kind, 'worry'), isNull(duty.endedAt)))
    const [quarter] = found.neighbourhoodId
      ? await tx
          .select({ name: neighbourhood.name })
          .from(neighbourhood)
          .where(eq(neighbourhood.id, found.neighbourhoodId))
      : []
    return {
      signal: found,
      toldBy: told ?? null,
      ownerName: open?.ownerName ?? null,
      quarter: quarter?.name ?? null,
      living: await livingThere(tx, actor, found),
      before: await toldBefore(tx, actor, found),
    }
  },
})
