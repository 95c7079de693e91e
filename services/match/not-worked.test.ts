import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { acceptOffer, sendOffers } from '../offer/commands'
import { done, seekingScene } from '../testing/scene'
import { neighbour, smallTown } from '../testing/town'
import { approveMatch, finishMatch } from './commands'
import { myHelp } from './queries'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

it('a visit that came to nothing leaves room for the next neighbour', async () => {
  const { id: helpRequestId, coordinator, asked } = await seekingScene(1)
  const [first] = asked
  if (!first) throw new Error('nobody was asked')
  done(await acceptOffer(first.volunteer, { offerId: first.offerId }))
  const approval = { helpRequestId, residentSaidYes: 'yes', consentHow: 'phone' } as const
  const { matchId } = done(await approveMatch(coordinator, approval))
  done(await finishMatch(first.volunteer, { matchId, outcome: 'not_worked' }))

  const next = await neighbour()
  done(await sendOffers(coordinator, { helpRequestId, volunteerIds: [next.volunteerId], atOnce: 1 }))
  const { rows } = await database.ownerPool.query<{ id: string }>(
    `update offer set state = 'sent', sent_at = now(), expires_at = now() + interval '1 day'
      where volunteer_id = $1 returning id`,
    [next.volunteerId],
  )
  done(await acceptOffer(next, { offerId: rows[0]?.id ?? '' }))
  expect(done(await myHelp(next, {})).map((one) => one.state)).toEqual(['proposed'])
})
