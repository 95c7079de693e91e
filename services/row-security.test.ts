import { afterAll, beforeAll, expect, it } from 'vitest'
import { APP_ROLE } from '@/db/client'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

/** Tables in which nobody stands: open data of the city and of its map, and counters of hashed keys. */
const WITHOUT_PEOPLE = [
  'address',
  'neighbourhood',
  'rate_limit',
  'street',
  'street_name',
  'street_network',
  'street_place',
]

/** What keeps the second lock from being whole, in words. Empty is good. */
async function gaps(): Promise<string[]> {
  const { rows } = await database.ownerPool.query<{ gap: string }>(
    `with t as (select c.oid, c.relname as name, c.relrowsecurity as on, c.relforcerowsecurity as forced,
        pg_get_userbyid(c.relowner) as owner
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')),
      p as (select tablename as name, policyname, roles, cmd, coalesce(qual, '') || ' ' || coalesce(with_check, '') as says
       from pg_policies where schemaname = 'public')
    select name || ': row-level security is off' as gap from t where not "on" and name <> all ($1)
    union all select name || ': named here, and locked or gone' from unnest($1::text[]) as open (name)
      where not exists (select from t where t.name = open.name and not "on")
    union all select name || ': not forced' from t where "on" and not forced
    union all select name || ': belongs to the role of the requests' from t where owner = $2
    union all select name || ': no policy for requests' from t where "on"
      and not exists (select from p where p.name = t.name and p.policyname <> 'works_on_all')
    union all select name || ': the owner has no policy' from t where "on"
      and not exists (select from p where p.name = t.name and p.policyname = 'works_on_all')
    union all select name || '.' || policyname || ': for more than the requests' from p
      where policyname <> 'works_on_all' and roles <> array[$2]::name[]
    union all select name || '.' || policyname || ': is asked before the policy of the owner' from p where policyname > 'works_on_all'
    union all select name || '.' || policyname || ': asks who acts once for each row' from p
      where regexp_replace(says, '\\( SELECT app\\.\\w+\\([^()]*\\)( AS \\w+)?\\)', '', 'g') ~ 'app\\.(?!resident_requests|offered_requests|volunteer_requests|volunteer_residents|residents_called|capability_volunteers|referred_requests|residents_asked_for|serves_help_request|serves_resident|serves_volunteer|helped_matches|own_stays|created_in_this_transaction|answers_for)'
    union all select name || '.' || policyname || ': asks about nobody whether staff serve them' from p
      where says ~ '(?<!AS serves_city\\) OR )app\\.serves_(help_request|resident|volunteer)\\((\\w+\\.)?\\1_id'
    order by 1`,
    [WITHOUT_PEOPLE, APP_ROLE],
  )
  return rows.map((row) => row.gap)
}

it('P3 every table with people in it is locked, for its owner too, and asks who acts once', async () => {
  expect(await gaps()).toEqual([])
})

it('P2 a new table, a loose policy and a lock that is off are each named', async () => {
  const make = (statement: string) => database.ownerPool.query(statement)
  await make('create table diary (id uuid, owner_id uuid)')
  await make('alter table note no force row level security')
  await make('alter table signal disable row level security')
  await make('create policy zz_read on note for select using (app.works_for(text))')
  expect(await gaps()).toEqual([
    'diary: row-level security is off',
    'note.zz_read: asks who acts once for each row',
    'note.zz_read: for more than the requests',
    'note.zz_read: is asked before the policy of the owner',
    'note: not forced',
    'signal: row-level security is off',
  ])
  await make('drop table diary')
  await make('drop policy zz_read on note')
  await make('alter table signal enable row level security')
})

it('a policy is written as one reads it, and settled after the migrations', async () => {
  await database.ownerPool.query(`create table diary (id uuid, neighbourhood_id text);
    alter table diary enable row level security;
    grant select on diary to ${APP_ROLE};
    create policy read_diary on diary for select using (app.works_for(neighbourhood_id) or app.has_role('admin', 'operator'))`)
  await database.ownerPool.query('select app.settle_policies()')
  expect(await gaps()).toEqual([])
  const settled = await policies()
  await database.ownerPool.query('select app.settle_policies()')
  expect(await policies()).toEqual(settled)
})

const policies = async () =>
  (await database.ownerPool.query('select * from pg_policies order by tablename, policyname')).rows

it('P3 a connection that lost its role sees nobody, although it is the owner', async () => {
  await database.ownerPool.query(
    `insert into resident (id, name, phone) values (gen_random_uuid(), 'Jan Jans', '+3215123456')`,
  )
  const client = await database.ownerPool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.owner_works', '', true)`)
    const { rows } = await client.query('select count(*)::int as seen from resident')
    expect(rows).toEqual([{ seen: 0 }])
    await expect(
      client.query(
        `insert into resident (id, name, phone) values (gen_random_uuid(), 'Jan Jans', '+3215123457')`,
      ),
    ).rejects.toMatchObject({ code: '42501' })
  } finally {
    await client.query('rollback')
    client.release()
  }
})
