import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { asActor } from './gate/transaction'
import { newCast } from './testing/cast'
import { smallTown } from './testing/town'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

/** What the database itself says to a statement in somebody's name: the number of rows, or its refusal. */
async function told(actor: Parameters<typeof asActor>[0], statement: ReturnType<typeof sql> | string) {
  return asActor(actor, (tx) => tx.execute(statement)).then(
    ({ rowCount }) => rowCount,
    (error: { code?: string }) => error.code,
  )
}

describe('P3 the second lock alone', () => {
  it.each([
    'update help_request set resident_id = resident_id',
    'update help_request set referrer_id = null',
    'update offer set volunteer_id = volunteer_id',
    'update offer set token_hash = token_hash',
    'update match set help_request_id = help_request_id',
    'update signal set text = text',
  ])('never gives a row to somebody else: %s', async (statement) => {
    const { actors } = await newCast()
    for (const actor of [actors.operator, actors.volunteer, actors.resident, actors.system])
      expect(await told(actor, statement)).toBe('42501')
  })

  it.each(['audit_log', 'transition'])('writes no line of %s in the name of another', async (name) => {
    const { actors, staffId } = await newCast()
    const line = (id: string) =>
      name === 'audit_log'
        ? sql`insert into audit_log (id, at, actor_kind, actor_id, operation, verdict) values (${v7()}, now(), 'user', ${id}, 'x', 'read')`
        : sql`insert into transition (id, thing, thing_id, to_state, actor_kind, actor_id, at) values (${v7()}, 'offer', ${v7()}, 'sent', 'user', ${id}, now())`
    expect(await told(actors.volunteer, line(staffId))).toBe('42501')
    expect(await told(actors.resident, line(staffId))).toBe('42501')
    expect(await told(actors.operator, line(staffId))).toBe(1)
  })

  it('lets only the weekly task write what the city learned', async () => {
    const { actors } = await newCast()
    const line = sql`insert into chance_model (id, fitted_at, asks, yeses, refusal)
      values (${v7()}, now(), 3, 1, 'too_few')`
    for (const actor of [actors.admin, actors.coordinator, actors.operator, actors.visitor])
      expect(await told(actor, line)).toBe('42501')
    expect(await told(actors.system, line)).toBe(1)
  })

  it('makes no match without the yes of that volunteer to that request', async () => {
    const { actors, seeking, volunteerId } = await newCast()
    const match = sql`insert into match (id, help_request_id, offer_id, volunteer_id, state, state_since)
      values (${v7()}, ${seeking.id}, ${seeking.offerId}, ${volunteerId}, 'proposed', now())`
    for (const actor of [actors.volunteer, actors.offerHolder, actors.coordinator])
      expect(await told(actor, match)).toBe('42501')
  })

  it('hears no worry about somebody one does not help', async () => {
    const { actors, seeking } = await newCast()
    const { otherVolunteer } = actors
    if (otherVolunteer.kind !== 'user') throw new Error('the cast has changed')
    const worry = sql`insert into signal (id, help_request_id, volunteer_id, due_at)
      values (${v7()}, ${seeking.id}, ${otherVolunteer.volunteerId}, now())`
    expect(await told(otherVolunteer, worry)).toBe('42501')
  })

  it('lets the holder of a request change neither a volunteer nor a person', async () => {
    const { actors, seeking } = await newCast()
    await database.ownerPool.query(
      `insert into match (id, help_request_id, offer_id, volunteer_id, state, state_since)
        select gen_random_uuid(), help_request_id, id, volunteer_id, 'proposed', now() from offer where id = $1`,
      [seeking.offerId],
    )
    expect(await told(actors.resident, sql`select id from volunteer`)).toBe(1)
    expect(await told(actors.resident, sql`update volunteer set paused_until = now()`)).toBe(0)
    expect(await told(actors.resident, sql`update resident set box = '1'`)).toBe(0)
    expect(await told(actors.offerHolder, sql`update volunteer set paused_until = now()`)).toBe(1)
  })

  it('no function that looks past the policies can be misled by a temporary table', async () => {
    const { rows } = await database.ownerPool.query<{ settings: string[] }>(
      "select proconfig as settings from pg_proc where prosecdef and pronamespace = 'app'::regnamespace",
    )
    expect(rows.length).toBeGreaterThan(5)
    for (const { settings } of rows) expect(settings).toContain('search_path=public, app, pg_temp')
  })
})
