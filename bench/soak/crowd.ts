import { v7 } from 'uuid'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import type { Actor } from '@/domain/kernel/actor'
import { HOUR } from '@/domain/kernel/time'
import { hashOf, newSecret } from '@/services/gate/secret'
import { seekingScene } from '@/services/testing/scene'
import { neighbour, someone } from '@/services/testing/town'

export type User = Actor & { kind: 'user' }
export type Neighbour = Awaited<ReturnType<typeof neighbour>>

/** Who races: so many neighbours and so many colleagues of their quarter. */
export interface Crowd {
  readonly neighbours: readonly Neighbour[]
  readonly colleagues: readonly User[]
}

export async function crowdOf(contenders: number): Promise<Crowd> {
  const neighbours: Neighbour[] = []
  const colleagues: User[] = []
  for (let one = 0; one < contenders; one++) {
    neighbours.push(await neighbour())
    colleagues.push(await someone('coordinator', ['HERE']))
  }
  return { neighbours, colleagues }
}

let references = 0

/** A request that is seeking, with an open offer to each of these; which id each of them answers. */
export async function asked(
  neighbours: readonly Neighbour[],
  changes: Parameters<typeof seekingScene>[1] = {},
): Promise<{ id: string; offerIds: readonly string[] }> {
  // Four digits, again and again: a reference is one of a telephone number.
  const reference = String(1000 + (references++ % 9000))
  const { id } = await seekingScene(0, { reference, ...changes })
  const sentAt = new Date()
  const rows = neighbours.map(({ volunteerId }, rank) => ({
    id: v7(),
    helpRequestId: id,
    volunteerId,
    state: 'sent' as const,
    rank,
    tokenHash: hashOf(newSecret()),
    sentAt,
    expiresAt: new Date(sentAt.getTime() + 24 * HOUR),
  }))
  await ownerDb().insert(table.offer).values(rows)
  return { id, offerIds: rows.map((one) => one.id) }
}
