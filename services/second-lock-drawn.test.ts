import { afterAll, beforeAll, expect, it } from 'vitest'
import { APP_ROLE } from '@/db/client'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { type Actor, hasRole, visitorWith, worksFor } from '@/domain/kernel/actor'
import { stateIs } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import { hashOf } from './gate/secret'
import { asActor } from './gate/transaction'
import { wholeTown } from './offer/city/city-memory'
import { drawnTown, type Town } from './testing/drawn-town'
import { expectedRows, type Ids, sorted } from './testing/expected-rows'
import { smallTown, someone } from './testing/town'

/*
 * The second lock against the first, on towns drawn by lot: for every table, the rows that the database shows to an
 * actor are those that `worksFor` and the own rows of that actor give. A policy that is wider or narrower fails.
 */
let database: FreshDatabase
let town: Town
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  town = await drawnTown()
})
afterAll(() => database.drop())

const KEY: Readonly<Record<string, string>> = { volunteer_block: 'resident_id' }

async function actors(): Promise<Record<string, Actor>> {
  return {
    operator: await someone('operator'),
    here: await someone('coordinator', ['HERE']),
    there: await someone('coordinator', ['THERE']),
    both: await someone('coordinator', ['HERE', 'THERE']),
    nowhere: await someone('coordinator'),
    admin: await someone('admin'),
    referrer: {
      kind: 'user',
      id: town.requests[0]?.referrerId ?? '',
      role: 'referrer',
      neighbourhoods: [],
      volunteerId: null,
      awake: true,
    },
    system: { kind: 'system', task: 'test' },
    visitor: visitorWith(null),
    ...Object.fromEntries(town.volunteers.map((one, at) => [`volunteer ${at}`, one.actor])),
    ...Object.fromEntries(
      town.requests.slice(0, 8).map((one, at) => [`resident ${at}`, visitorWith(hashOf(one.secret))]),
    ),
    ...Object.fromEntries(
      town.offers.slice(0, 8).map((one, at) => [`link ${at}`, visitorWith(hashOf(one.secret))]),
    ),
  }
}

/** What the database shows to an actor of these tables, and nothing of ours in between. */
async function rowsSeen(actor: Actor, tables: readonly string[]): Promise<Record<string, Ids>> {
  return asActor(actor, async (tx) => {
    const found: Record<string, Ids> = {}
    for (const of of tables) {
      const { rows } = await tx.execute<{ id: string }>(`select ${KEY[of] ?? 'id'} as id from "${of}"`)
      found[of] = sorted(rows.map((row) => row.id))
    }
    return found
  })
}

/** Of accounts those of neighbours are compared: who else works here, staff may know. */
const compared = (of: string, ids: Ids): Ids =>
  of === 'user' ? ids.filter((id) => town.volunteers.some((one) => one.userId === id)) : ids

it('P3 shows every actor exactly the rows that the rules give, in a town drawn by lot', async () => {
  for (const [name, actor] of Object.entries(await actors())) {
    const expected = expectedRows(town, actor)
    const seen = await rowsSeen(actor, Object.keys(expected))
    expect({ name, ...seen, user: compared('user', seen.user ?? []) }).toEqual({ name, ...expected })
  }
})

interface Policy {
  readonly of: string
  readonly policy: string
  readonly cmd: string
  readonly says: string
}

/** Who sees other rows of this table than the rules give; undefined when nobody does. */
async function whoSeesOthers(of: string, all: Record<string, Actor>): Promise<string | undefined> {
  for (const [name, actor] of Object.entries(all)) {
    const seen = compared(of, (await rowsSeen(actor, [of]))[of] ?? [])
    if (String(seen) !== String(expectedRows(town, actor)[of])) return name
  }
  return undefined
}

/** Policies for somebody who is not in the town, and the test that misses them. */
const MISSED_ELSEWHERE: Readonly<Record<string, string>> = {
  'resident.again_resident': 'services/help-request/ask-again.test.ts',
  'user.sign_in_all': 'services/session/mail-link.test.ts',
  'visit.along_reads': 'services/duo/duo.test.ts',
  'visit.feed_reads': 'services/agenda/feed.test.ts',
  'volunteer.invited_reads': 'services/intake/choose.test.ts',
}

it('P2 P3 notices each policy of a reader that one line less would take away', async ({ task }) => {
  const all = await actors()
  const tables = Object.keys(expectedRows(town, visitorWith(null)))
  const { rows } = await database.ownerPool.query<Policy>(
    `select tablename as of, policyname as policy, cmd, qual as says from pg_policies
      where schemaname = 'public' and policyname <> 'works_on_all' and cmd in ('ALL', 'SELECT') and tablename = any ($1)`,
    [tables],
  )
  const unnoticed: string[] = []
  for (const { of, policy, cmd, says } of rows) {
    await database.ownerPool.query(`drop policy "${policy}" on "${of}"`)
    if (!(await whoSeesOthers(of, all))) unnoticed.push(`${of}.${policy}`)
    await database.ownerPool.query(
      `create policy "${policy}" on "${of}" for ${cmd} to ${APP_ROLE} using (${says})`,
    )
  }
  Object.assign(task.meta, {
    figure: `${rows.length - unnoticed.length} of ${rows.length} policies of readers missed when they are gone`,
  })
  expect(unnoticed.toSorted()).toEqual(Object.keys(MISSED_ELSEWHERE))
  expect(rows.length).toBeGreaterThan(15)
})

it('P3 tells the number of a neighbour from elsewhere only while a match of the own quarters runs', async () => {
  const { here } = await actors()
  if (!here) throw new Error('nobody')
  const { rows } = await asActor(here, (tx) =>
    tx.execute<{ id: string; phone: string | null }>('select id, phone from volunteer_in_line'),
  )
  const running = town.matches.filter((one) => stateIs(MATCH, one.state, 'running'))
  const may = town.volunteers.filter(
    (one, at) =>
      worksFor(here, one.place) ||
      running.some((match) => {
        const offer = town.offers[match.offer]
        const request = town.requests[offer?.request ?? -1]
        return offer?.volunteer === at && request !== undefined && worksFor(here, request.place)
      }),
  )
  expect(sorted(rows.filter((row) => row.phone !== null).map((row) => row.id))).toEqual(
    sorted(may.map((one) => one.id)),
  )
  expect(rows.some((row) => row.phone === null)).toBe(true)
})

it('lets the matching read the whole city for staff who match and for the machine, and for nobody else', async () => {
  const count =
    'select (select count(*) from matching_volunteer)::int as volunteers, (select count(*) from matching_offer)::int as offers'
  const whole = { volunteers: town.volunteers.length, offers: town.offers.length }
  for (const [name, actor] of Object.entries(await actors())) {
    const seen = (await asActor(actor, (tx) => tx.execute(count))).rows[0]
    const matches = actor.kind === 'system' || hasRole(actor, 'operator', 'coordinator')
    expect([name, seen]).toEqual([name, matches ? whole : { volunteers: 0, offers: 0 }])
    if (!matches)
      await expect(asActor(actor, (tx) => wholeTown(tx, new Date()))).rejects.toThrow('only who matches')
  }
})
