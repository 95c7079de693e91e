import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import type { Actor } from '@/domain/kernel/actor'
import { ownRequestId } from '../case/own-request'
import type { Tx } from '../gate/transaction'

/** Whose appointments they are: a neighbour's, or those of one request. */
export interface Owner {
  readonly id: string
  readonly side: 'neighbour' | 'resident'
}

const owner = (side: Owner['side'], id: string | null): Owner | null => (id === null ? null : { id, side })

/** Whose page this is. */
export const ownerHere = async (tx: Tx, actor: Actor): Promise<Owner | null> =>
  actor.kind === 'user'
    ? owner('neighbour', actor.volunteerId)
    : owner('resident', await ownRequestId(tx, actor))

const found = z.tuple([z.object({ volunteer: z.string().nullable(), request: z.string().nullable() })])

/** Of whom the address tells that is asked for. */
export async function ownerOfFeed(tx: Tx): Promise<Owner | null> {
  const { rows } = await tx.execute(
    sql`select app.feed_volunteer() as volunteer, app.feed_request() as request`,
  )
  const [{ volunteer, request }] = found.parse(rows)
  return owner('neighbour', volunteer) ?? owner('resident', request)
}

/** The column that holds whose a feed is. */
export const ownerColumn = ({ side }: Owner) =>
  side === 'neighbour' ? table.agendaFeed.volunteerId : table.agendaFeed.helpRequestId

export const isOf = (one: Owner) => eq(ownerColumn(one), one.id)
