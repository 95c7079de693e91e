import { expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { freshDatabase } from '@/db/testing/fresh-database'
import { roughDistance } from '@/domain/offer/rough-distance'
import { emptyTown, neighbourAt, readyRequest } from '../testing/round-scene'
import { done } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { sendOffers } from './commands'

it('an offer tells the way to the point beside the home, the same for a later request from there', async () => {
  const database = await freshDatabase()
  try {
    await smallTown()
    await emptyTown()
    const coordinator = await someone('coordinator', ['HERE'])
    const told = async () => {
      const helpRequestId = await readyRequest()
      done(await sendOffers(coordinator, { helpRequestId, volunteerIds }))
      const offers = await ownerDb().select().from(table.offer)
      return offers.filter((one) => one.helpRequestId === helpRequestId)
    }
    // From 300 to 2,300 metres on foot: some are just before a step, some just behind one.
    const volunteerIds = await Promise.all(
      Array.from({ length: 12 }, (_, k) => neighbourAt(0.002 + k * 0.0012)),
    )
    const [first, second] = [await told(), await told()]
    const toldTo = (offers: typeof first) => new Map(offers.map((one) => [one.volunteerId, one.toldDistance]))
    expect(toldTo(second)).toEqual(toldTo(first))
    expect(first).toHaveLength(12)
    expect(first.some((one) => one.toldDistance !== roughDistance(one.walkMetres))).toBe(true)
  } finally {
    await database.drop()
  }
})
