import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { HELP_REQUEST_STATES, isFinished } from '@/domain/help-request/help-request-states'

let database: FreshDatabase
const run = (text: string) => database.ownerPool.query(text)

beforeAll(async () => {
  database = await freshDatabase()
  await run(
    `insert into neighbourhood (id, name, area) values ('north', 'Noord', '{}'), ('south', 'Zuid', '{}')`,
  )
  await run(`insert into resident (id, name) values ('00000000-0000-7000-8000-000000000001', 'Jef Claes')`)
})
afterAll(() => database.drop())

const linesOf = async (of: string) =>
  (
    await run(
      `select coalesce(neighbourhood_id, '-') || ' ' || number as line from (${of}) s where number <> 0 order by 1`,
    )
  ).rows.map(({ line }) => line)
const told = () => linesOf('select neighbourhood_id, sum(requests) as number from finished_count group by 1')
const counted = () =>
  linesOf(
    'select neighbourhood_id, count(*) as number from help_request where app.is_finished(state) group by 1',
  )
const asked = (many: number, from: number) =>
  run(`insert into help_request (id, reference, resident_id, neighbourhood_id, channel, state, state_since, due_at)
    select gen_random_uuid(), (${from} + n)::text, '00000000-0000-7000-8000-000000000001', (array['north', 'south', null])[1 + n % 3], 'phone',
      (array['triage', 'done', 'clarify', 'withdrawn'])[1 + n % 4], now(), now() from generate_series(1, ${many}) n`)

it('the number of finished requests is what counting them gives, whatever happens to them', async () => {
  await asked(40, 1000)
  expect(await told()).toEqual(await counted())
  for (const change of [
    `update help_request set state = 'closed' where state = 'done' or reference < '1010'`,
    `update help_request set state = 'clarify' where reference > '1030'`,
    `update help_request set neighbourhood_id = 'south' where neighbourhood_id = 'north'`,
    `update help_request set details = 'Brood.'`,
    `update help_request set state = 'closed' where false`,
    `delete from help_request where reference < '1020'`,
  ]) {
    await run(change)
    expect(await told(), change).toEqual(await counted())
  }
  expect((await counted()).length).toBe(2)
})

it('stays few lines after many changes, and two that finish at once do not wait for each other', async () => {
  await asked(2, 3000)
  const swap = (to: string) => run(`update help_request set state = '${to}' where reference = '3001'`)
  for (let times = 0; times < 300; times++) await swap(times % 2 === 0 ? 'done' : 'clarify')
  const other = await database.ownerPool.connect()
  try {
    await other.query('begin')
    await other.query(`update help_request set state = 'closed' where reference = '3002'`)
    for (let times = 0; times < 300; times++) await swap(times % 2 === 0 ? 'done' : 'clarify')
    await other.query('commit')
  } finally {
    other.release()
  }
  expect(await told()).toEqual(await counted())
  expect((await run('select from finished_count')).rowCount).toBeLessThan(510)
})

it('the database finds finished what the domain finds finished', async () => {
  const { rows } = await database.ownerPool.query(
    'select state from unnest($1::text[]) as state where app.is_finished(state)',
    [HELP_REQUEST_STATES],
  )
  expect(rows.map(({ state }) => state).toSorted()).toEqual(HELP_REQUEST_STATES.filter(isFinished).toSorted())
})
