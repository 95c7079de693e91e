import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { slotBit } from '@/domain/kernel/slots'
import { addDays, localDate, weekdayOf } from '@/domain/kernel/time'
import { feedOf, fetched } from '../agenda/testing/fetched-agenda'
import { asActor } from '../gate/transaction'
import { textOf } from '../mail/blocks'
import { compose } from '../mail/compose'
import { htmlOf } from '../mail/html'
import type { Mail } from '../mail/letters'
import { acceptOffer } from '../offer/commands'
import { myData } from '../privacy/queries'
import { type Asked, done, seekingScene } from '../testing/scene'
import { smallTown } from '../testing/town'
import { planSeries } from '../visit/commands'
import { visitsByLink } from '../visit/queries'
import { approveMatch, confirmContact, handBack } from './commands'
import { myAgenda, myHelp, myMatch } from './queries'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const HOUSE = '4471'
const BOX = '0909'

async function pair(home: Partial<typeof table.resident.$inferInsert> = {}) {
  const day = addDays(localDate(Date.now()), 3)
  const slots = slotBit(weekdayOf(day), 'afternoon')
  const { id, coordinator, asked } = await seekingScene(1, { kind: 'WALK', timing: 'weekly', slots })
  const [first] = asked
  if (!first) throw new Error('nobody was asked')
  const [request] = await ownerDb().select().from(table.helpRequest).where(eq(table.helpRequest.id, id))
  const residentId = request?.residentId ?? ''
  const where = { houseNumber: HOUSE, box: BOX, ...home }
  await ownerDb().update(table.resident).set(where).where(eq(table.resident.id, residentId))
  done(await acceptOffer(first.volunteer, { offerId: first.offerId }))
  const approval = { helpRequestId: id, residentSaidYes: 'yes', consentHow: 'phone' } as const
  const { matchId } = done(await approveMatch(coordinator, approval))
  done(await planSeries({ kind: 'system', task: 'test' }, { helpRequestId: id }))
  return { ...first, matchId, residentId }
}

/** Everything that reaches the neighbour, on every road: pages, mails and SMS, agendas, their own data, and the bare rows. */
async function allRoads({ volunteer, byLink, matchId }: Asked & { readonly matchId: string }) {
  const rows = await asActor(volunteer, async (tx) => {
    const found: unknown[] = []
    for (const name of ['resident', 'resident_helped', 'help_request', 'match', 'visit', 'resident_number'])
      found.push((await tx.execute(`select * from "${name}"`)).rows)
    return found
  })
  const letters: string[] = []
  for (const { template, values } of await ownerDb().select().from(table.message)) {
    const made = await asActor({ kind: 'system', task: 'test' }, (tx) =>
      compose(tx, { template, ...(values as object) } as Mail),
    )
    if (typeof made === 'string') continue
    letters.push(textOf(made.content), await htmlOf(made.content, made.reader.locale), JSON.stringify(made))
  }
  return JSON.stringify([
    rows,
    letters,
    done(await myMatch(volunteer, { matchId })),
    done(await myHelp(volunteer, {})),
    done(await myAgenda(volunteer, { matchId })),
    done(await visitsByLink(byLink, {})),
    done(await myData(volunteer, {})),
    await fetched(await feedOf(volunteer)),
  ])
}

it('P1 the number of a house is on no road before the first call: page, letter, SMS, agenda, own data, bare rows', async () => {
  const made = await pair()
  const { volunteer, matchId } = made
  const before = await allRoads(made)
  expect(before).toContain('Dorpstraat')
  expect([HOUSE, BOX].filter((one) => before.includes(one))).toEqual([])
  expect(done(await myMatch(volunteer, { matchId })).contact?.house).toBe(false)

  done(await confirmContact(volunteer, { matchId }))
  const after = done(await myMatch(volunteer, { matchId })).contact
  expect([after?.street, after?.houseNumber, after?.box, after?.house]).toEqual([
    'Dorpstraat',
    HOUSE,
    BOX,
    true,
  ])

  done(await handBack(volunteer, { matchId, reason: '' }))
  const gone = await allRoads(made)
  expect(['Dorpstraat', HOUSE].filter((one) => gone.includes(one))).toEqual([])
})

it('keeps back an address that was typed as one line, for its number stands in it', async () => {
  const { volunteer, matchId } = await pair({ street: `Dorpstraat ${HOUSE}`, houseNumber: null, box: null })
  expect(done(await myMatch(volunteer, { matchId })).contact?.street).toBeNull()
  done(await confirmContact(volunteer, { matchId }))
  expect(done(await myMatch(volunteer, { matchId })).contact?.street).toBe(`Dorpstraat ${HOUSE}`)
})

it('shows the house of somebody whom nobody can call: going there is the only way', async () => {
  const { volunteer, matchId } = await pair({ phone: null })
  const { contact } = done(await myMatch(volunteer, { matchId }))
  expect([contact?.reach.how, contact?.house, contact?.houseNumber]).toEqual(['visit', true, HOUSE])
})
