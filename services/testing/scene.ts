import { v7 } from 'uuid'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type Actor, visitorWith } from '@/domain/kernel/actor'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { HOUR } from '@/domain/kernel/time'
import { explored } from '@/domain/matching/chance/exploration'
import type { Outcome } from '../gate/outcome'
import { hashOf, newSecret, offerSecret } from '../gate/secret'
import { neighbour, nextReference, someone } from './town'

/** The value, or a failure of the test that names what was answered instead. */
export function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

/** The reason of a refusal, the kind of any other no, or 'ok': one word to count by. */
export function wordOf(outcome: Outcome<unknown>): string {
  if (outcome.ok) return 'ok'
  return outcome.kind === 'refused' ? outcome.refusal.reason : outcome.kind
}

export interface Asked {
  readonly offerId: string
  readonly volunteer: Actor & { kind: 'user'; volunteerId: string }
  /** Who holds the link of the mail. */
  readonly byLink: Actor
}

export interface Scene {
  readonly id: string
  readonly resident: Actor
  readonly coordinator: Actor
  readonly asked: readonly Asked[]
}

const QUEUES = Array.from({ length: 20 }, (_, index) => index + 1)

/**
 * A new id of a request for which a lot puts somebody else first, or never does: the lot is a hash of the id, and
 * would otherwise change who is asked in one run out of twenty.
 */
export function requestId(lot: 'never' | { readonly among: number } = 'never'): string {
  const drawn = (id: string, queue: number) => explored(id, queue, [id]) !== null
  for (;;) {
    const id = v7()
    if (lot === 'never' ? !QUEUES.some((queue) => drawn(id, queue)) : drawn(id, lot.among)) return id
  }
}

/** A resident's request that is seeking, with this many offers out at the same time. */
export async function seekingScene(
  offers: number,
  changes: Partial<typeof table.helpRequest.$inferInsert> = {},
): Promise<Scene> {
  const db = ownerDb()
  const [id, residentId] = [changes.id ?? requestId(), v7()]
  const now = new Date()
  const home = { lat: 51.028, lon: 4.48, neighbourhoodId: 'HERE', street: 'Dorpstraat', houseNumber: '7' }
  const phone = `+3215${Math.floor(Math.random() * 899_999) + 100_000}`
  await db.insert(table.resident).values({ id: residentId, name: 'Maria Peeters', phone, ...home })
  const wish = { kind: 'GROCERIES', timing: 'soon', dayPart: 'any', slots: ALL_SLOTS } as const
  await db.insert(table.helpRequest).values({
    id,
    reference: nextReference(),
    residentId,
    neighbourhoodId: 'HERE',
    channel: 'web',
    state: 'seeking',
    stateSince: now,
    dueAt: now,
    ...wish,
    ...changes,
  })
  const secret = newSecret()
  await db
    .insert(table.residentAccess)
    .values({ tokenHash: hashOf(secret), helpRequestId: id, expiresAt: new Date(now.getTime() + HOUR) })
  const asked: Asked[] = []
  for (let rank = 0; rank < offers; rank++) asked.push(await askedBy(id, await neighbour(), rank))
  const coordinator = await someone('coordinator', ['HERE'])
  return { id, resident: visitorWith(hashOf(secret)), coordinator, asked }
}

export async function askedBy(
  helpRequestId: string,
  volunteer: Asked['volunteer'],
  rank = 0,
  state: 'sent' | 'waiting' = 'sent',
): Promise<Asked> {
  const offerId = v7()
  const sentAt = new Date()
  await ownerDb()
    .insert(table.offer)
    .values({
      id: offerId,
      helpRequestId,
      volunteerId: volunteer.volunteerId,
      state,
      rank,
      tokenHash: hashOf(offerSecret(offerId)),
      ...(state === 'sent' ? { sentAt, expiresAt: new Date(sentAt.getTime() + 24 * HOUR) } : {}),
    })
  return { offerId, volunteer, byLink: visitorWith(hashOf(offerSecret(offerId))) }
}
