import { v7 } from 'uuid'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { DAY, HOUR, localDate } from '@/domain/kernel/time'

const VISITS = ['planned', 'uncovered', 'skipped', 'done'] as const
export type CastVisits = Readonly<Record<(typeof VISITS)[number], string>>

interface Pair {
  readonly matchId: string
  readonly volunteerId: string
}

export async function visitOf(
  helpRequestId: string,
  pair: Pair,
  state: (typeof VISITS)[number],
  days: number,
): Promise<string> {
  const [id, from] = [v7(), new Date(Date.now() + days * DAY)]
  await ownerDb()
    .insert(table.visit)
    .values({
      id,
      helpRequestId,
      ...pair,
      plannedOn: localDate(from.getTime()),
      hours: { from, to: new Date(from.getTime() + HOUR) },
      state,
      stateSince: from,
    })
  return id
}

export async function visitsOf(helpRequestId: string, pair: Pair): Promise<CastVisits> {
  return {
    planned: await visitOf(helpRequestId, pair, 'planned', 2),
    uncovered: await visitOf(helpRequestId, pair, 'uncovered', 3),
    skipped: await visitOf(helpRequestId, pair, 'skipped', 4),
    done: await visitOf(helpRequestId, pair, 'done', -2),
  }
}

/** The neighbour is there since an hour, and should have been home. */
export async function stayOf(helpRequestId: string, pair: Pair): Promise<string> {
  const [id, then] = [v7(), new Date(Date.now() - HOUR)]
  await ownerDb()
    .insert(table.stay)
    .values({
      id,
      helpRequestId,
      ...pair,
      arrivedAt: then,
      backBy: then,
      state: 'overdue',
      stateSince: then,
      nextAt: then,
    })
  return id
}
