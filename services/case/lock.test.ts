import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { acceptOffer } from '../offer/commands'
import { done, seekingScene } from '../testing/scene'
import { smallTown } from '../testing/town'
import { lockedCase, lockedMatch, lockedOffer, lockedRequest, lockedRequests, lockedSignal } from './lock'

let database: FreshDatabase
const held = { request: '', later: '', offer: '', match: '', signal: '' }

beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  const { id, asked } = await seekingScene(2)
  const [first] = asked
  if (!first) throw new Error('nobody was asked')
  done(await acceptOffer(first.volunteer, { offerId: first.offerId }))
  const [match] = await ownerDb().select().from(table.match).where(eq(table.match.helpRequestId, id))
  if (!match) throw new Error('no match')
  const signal = v7()
  const worry = { helpRequestId: id, matchId: match.id, dueAt: new Date(), text: 'zorg' }
  await ownerDb()
    .insert(table.signal)
    .values({ id: signal, ...worry })
  const later = (await seekingScene(0)).id
  Object.assign(held, { request: id, later, offer: first.offerId, match: match.id, signal })
})
afterAll(() => database.drop())

type OwnerTx = Parameters<Parameters<ReturnType<typeof ownerDb>['transaction']>[0]>[0]

const ways: Record<string, (tx: OwnerTx) => Promise<unknown>> = {
  'the whole case': (tx) => lockedCase(tx, held.request),
  'an offer': (tx) => lockedOffer(tx, eq(table.offer.id, held.offer)),
  'a match': (tx) => lockedMatch(tx, held.match),
  'a worry': (tx) => lockedSignal(tx, held.signal),
  'several requests, the last named first': (tx) => lockedRequests(tx, [held.later, held.request]),
}

/** Until somebody waits for a lock in this database. */
async function somebodyWaits(): Promise<void> {
  for (;;) {
    const { rowCount } = await database.ownerPool.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (rowCount) return
  }
}

it.each(Object.keys(ways))(
  'whoever comes second for %s waits at the request and holds nothing',
  async (way) => {
    const order: string[] = []
    let second: Promise<unknown> = Promise.resolve()
    await ownerDb().transaction(async (first) => {
      await lockedRequest(first, held.request)
      second = ownerDb().transaction(async (tx) => {
        const found = await ways[way]?.(tx)
        order.push('second')
        return found
      })
      await somebodyWaits()
      // All of these are free for who came first: a circle of waiting cannot begin.
      for (const rows of [table.offer, table.match, table.signal])
        await first
          .select()
          .from(rows)
          .where(eq(rows.helpRequestId, held.request))
          .for('update', { noWait: true })
      await first
        .select()
        .from(table.helpRequest)
        .where(eq(table.helpRequest.id, held.later))
        .for('update', { noWait: true })
      order.push('first')
    })
    expect(await second).toBeTruthy()
    expect(order).toEqual(['first', 'second'])
  },
)
