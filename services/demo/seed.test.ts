import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { visitorWith } from '@/domain/kernel/actor'
import type { Outcome } from '../gate/outcome'
import { hashOf, offerSecret } from '../gate/secret'
import { openMyRequest } from '../help-request/commands'
import { myRequest, referredRequests, worklist } from '../help-request/queries'
import { myHelp } from '../match/queries'
import { candidates, offerToAnswer } from '../offer/queries'
import { openSignals } from '../signal/queries'
import { PERSONAS, type PersonaKey, RESIDENT_PERSONA } from './personas'
import { mailbox } from './queries'
import { seedDemo } from './seed'

let database: FreshDatabase

// The pages look at the clock themselves, so the demo must be as old as its visitor.
beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo()
})
afterAll(() => database.drop())

function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

async function persona(key: PersonaKey): Promise<Actor & { kind: 'user' }> {
  const db = ownerDb()
  const email = PERSONAS.find((one) => one.key === key)?.email ?? ''
  const [user] = await db.select().from(table.user).where(eq(table.user.email, email))
  if (!user) throw new Error(`${key} is not there`)
  const { id, role } = user
  const [volunteer] = await db.select().from(table.volunteer).where(eq(table.volunteer.userId, id))
  const areas = await db
    .select({ id: table.coordinatorNeighbourhood.neighbourhoodId })
    .from(table.coordinatorNeighbourhood)
    .where(eq(table.coordinatorNeighbourhood.userId, id))
  const neighbourhoods = areas.map((area) => area.id)
  return { kind: 'user', id, role, neighbourhoods, volunteerId: volunteer?.id ?? null, awake: true }
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const name of [
    'city',
    '"user"',
    'address',
    'volunteer',
    'help_request',
    'offer',
    'match',
    'message',
  ]) {
    const { rows } = await ownerDb().execute(`select t::text as row from ${name} t order by 1`)
    hash.update(JSON.stringify(rows))
  }
  return hash.digest('hex')
}

describe('the demo city', () => {
  it('has all its addresses, each in a neighbourhood, and streets to search', async () => {
    const db = ownerDb()
    expect(await db.$count(table.address)).toBe(29_759)
    const { rows } = await db.execute(
      sql`select count(*)::int as lost from address where neighbourhood_id is null`,
    )
    expect((rows[0] as { lost: number }).lost).toBeLessThan(30)
    expect(await db.$count(table.neighbourhood)).toBe(12)
    expect((await db.execute(sql`select from street`)).rows.length).toBeGreaterThan(700)
  })

  it('houses nobody at a door that exists', async () => {
    for (const people of ['volunteer', 'resident']) {
      const { rows } = await ownerDb().execute(
        `select 1 from ${people} p join address a on a.postcode = p.postcode and a.street = p.street
          and a.house_number ~ ('^' || p.house_number || '([^0-9]|$)')`,
      )
      expect(rows).toEqual([])
    }
  })

  it('is left alone by a second start', async () => {
    const before = await fingerprint()
    await seedDemo(new Date('2030-01-01T12:00:00Z'))
    expect(await fingerprint()).toBe(before)
  })

  it('has a mailbox with something to read, and ends its open offers by itself', async () => {
    const mails = done(await mailbox(visitorWith(null), {}))
    expect(mails.length).toBeGreaterThanOrEqual(5)
    expect(mails.length).toBeLessThanOrEqual(10)
    expect(mails.map(({ recipient }) => recipient)).toContain('karim@demo.invalid')
    const { rows } = await ownerDb().execute(
      sql`select (select count(*)::int from graphile_worker.jobs where task_identifier = 'expire-offer') as jobs,
        (select count(*)::int from offer where state = 'sent') as open`,
    )
    const [{ jobs, open } = { jobs: 0, open: 1 }] = rows as { jobs: number; open: number }[]
    expect(jobs).toBe(open)
  })
})

describe('the personas', () => {
  it('Maria finds her question with her number and her telephone', async () => {
    const { reference, phone } = RESIDENT_PERSONA
    const { secret } = done(await openMyRequest(visitorWith(null), { reference, phone }))
    const mine = done(await myRequest(visitorWith(hashOf(secret)), {}))
    expect(mine).toMatchObject({ name: 'Maria Peeters', state: 'ready', kind: 'GROCERIES', mayChange: true })
  })

  it('Lies has Maria on her list, with Karim among the first to ask', async () => {
    const lies = await persona('lies')
    expect(lies.neighbourhoods.length).toBe(4)
    const { rows } = done(await worklist(lies, { view: 'ready' }))
    const maria = rows.find(({ reference }) => reference === RESIDENT_PERSONA.reference)
    expect(maria).toMatchObject({ neighbourhood: 'Centrum', residentName: 'Maria Peeters' })
    const ranked = done(await candidates(lies, { helpRequestId: maria?.id ?? '' }))
    const karim = await persona('karim')
    expect(ranked.candidates.slice(0, 3).map(({ id }) => id)).toContain(karim.volunteerId)
    expect(done(await openSignals(lies, {})).length).toBeGreaterThan(0)
  })

  it('Karim has one offer to answer, by link too, and helps one person', async () => {
    const karim = await persona('karim')
    const offers = await ownerDb()
      .select()
      .from(table.offer)
      .where(sql`volunteer_id = ${karim.volunteerId} and state = 'sent'`)
    expect(offers).toHaveLength(1)
    done(await offerToAnswer(visitorWith(hashOf(offerSecret(offers[0]?.id ?? ''))), {}))
    const states = done(await myHelp(karim, {})).map(({ state }) => state)
    expect(states.toSorted()).toEqual(['active', 'done', 'done'])
  })

  it('Greet has just finished and has nothing open', async () => {
    const greet = await persona('greet')
    const help = done(await myHelp(greet, {}))
    expect(help.map(({ state }) => state)).toEqual(['done', 'done', 'done'])
    const lately = sql`volunteer_id = ${greet.volunteerId} and ended_at > now() - interval '7 days'`
    expect(await ownerDb().$count(table.match, lately)).toBe(1)
    const open = sql`volunteer_id = ${greet.volunteerId} and state in ('sent', 'waiting')`
    expect(await ownerDb().$count(table.offer, open)).toBe(0)
  })

  it('Els passed on three people who are in different places on the road', async () => {
    const referred = done(await referredRequests(await persona('els'), {}))
    expect(referred.map(({ state }) => state).toSorted()).toEqual(['ongoing', 'seeking', 'triage'])
  })

  it('Bart works for the whole city and Nadia administers it', async () => {
    expect(done(await worklist(await persona('bart'), { view: 'new' })).counts).toMatchObject({
      new: 14,
      ready: 16,
    })
    expect((await persona('nadia')).role).toBe('admin')
  })
})
