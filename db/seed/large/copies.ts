import type pg from 'pg'

/** Whatever runs the statements: one connection, in one transaction. */
export type Client = Pick<pg.ClientBase, 'query'>

export interface Growth {
  /** Quarters like the demo's own, each with neighbours and residents of its own. */
  readonly towns: number
  /** Stretches of twelve weeks before today in which each of them asked and helped. */
  readonly parts: number
}

/** Percentages: what of the finished, and what of the open requests of the demo each copy tells again. */
const KEPT = { finished: 76, open: 60 } as const

/**
 * Which row of the demo is told again for which town and which stretch of time, and how an id, a moment and a secret of
 * that copy follow from the first. Ids keep sorting by their moment.
 */
export async function planCopies(client: Client, { towns, parts }: Growth): Promise<void> {
  await client.query(`
    create function pg_temp.copy_id(first uuid, town int, part int) returns uuid language sql immutable as $$
      select (lpad(to_hex(('x' || substr(first::text, 1, 8) || substr(first::text, 10, 4))::bit(48)::bigint - part::bigint * 84 * 86400000), 12, '0')
        || '7' || substr(h, 2, 3) || '8' || substr(h, 6, 15))::uuid
      from md5(first::text || ' ' || town || ' ' || part) h $$`)
  await client.query(`
    create function pg_temp.lot(what text, town int, part int) returns int language sql immutable as $$
      select (hashtextextended(what || ' ' || town || ' ' || part, 0) & 1073741823)::int $$`)
  await client.query(`
    create temp table grown on commit drop as
    select h.id as old_id, h.resident_id as old_resident, town, part, part * 84 as days
      from help_request h, generate_series(1, ${towns}) town, generate_series(0, ${parts - 1}) part
     where case when h.state = 'ongoing' then true
                when h.due_at is null then pg_temp.lot(h.id::text, town, part) % 100 < ${KEPT.finished}
                else part = 0 and pg_temp.lot(h.id::text, town, part) % 100 < ${KEPT.open} end`)
  await client.query('create index on grown (old_id)')
  await client.query('create index on grown (old_resident)')
  await client.query(`
    create temp table house on commit drop as
    select neighbourhood_id, postcode, municipality, street, lat, lon,
      (1000 + coalesce(substring(house_number from '^[0-9]+')::int, 0))::text as house_number,
      row_number() over (partition by neighbourhood_id order by id) - 1 as place, count(*) over (partition by neighbourhood_id) as places
      from address where neighbourhood_id is not null`)
  await client.query('create unique index on house (neighbourhood_id, place)')
  await client.query(
    'create temp table houses on commit drop as select neighbourhood_id, count(*) as places from house group by 1',
  )
  await client.query(`
    create temp table family on commit drop as
    select name, row_number() over (order by name) - 1 as place, count(*) over () as names
      from (select distinct substring(name from ' (.+)$') as name from resident) f where name is not null`)
  await client.query('analyze grown, house, houses, family')
}

/** A door of its own in the same quarter: a real street, a number that no house there has. */
export const home = (neighbourhood: string, lot: string) => `
  left join houses hs on hs.neighbourhood_id = ${neighbourhood}
  left join house on house.neighbourhood_id = ${neighbourhood} and house.place = ${lot} % hs.places`

export const HOME = {
  address_id: 'null',
  street: 'house.street',
  house_number: 'house.house_number',
  postcode: 'house.postcode',
  municipality: 'house.municipality',
  lat: 'house.lat',
  lon: 'house.lon',
} as const

/** The first name of the one and the family name of another. */
export const familyName = (lot: string) =>
  `(select name from family where place = ${lot} % (select names from family limit 1))`

interface Copy {
  readonly table: string
  /** Joins after the table, which is called `t`; one row of `c` (town, part, days) for each copy. */
  readonly from: string
  /** Columns that do not follow from their kind alone. */
  readonly set?: Readonly<Record<string, string>>
}

const SECRETS = ['token_hash', 'idempotency_key']

/** Copies rows with all their columns, whatever there will be of them: ids, moments and secrets become those of the copy. */
export async function copyRows(client: Client, { table, from, set = {} }: Copy): Promise<void> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''`,
    [`"${table}"`],
  )
  const value = ({ name, type }: { name: string; type: string }) => {
    const column = `t."${name}"`
    const known = set[name]
    if (known !== undefined) return known
    if (type === 'timestamp with time zone') return `${column} - c.days * interval '1 day'`
    if (type === 'date') return `${column} - c.days`
    if (type === 'tstzrange')
      return `case when ${column} is not null then tstzrange(lower(${column}) - c.days * interval '1 day', upper(${column}) - c.days * interval '1 day') end`
    if (name === 'volunteer_id') return `pg_temp.copy_id(${column}, c.town, 0)`
    if (
      name === 'id' ||
      name === 'help_request_id' ||
      name === 'resident_id' ||
      name === 'offer_id' ||
      name === 'match_id'
    )
      return `pg_temp.copy_id(${column}, c.town, c.part)`
    if (SECRETS.includes(name))
      return `encode(sha256(convert_to(${column} || ' ' || c.town || ' ' || c.part, 'UTF8')), 'hex')`
    return column
  }
  const names = rows.map(({ name }) => `"${name}"`)
  await client.query(
    `insert into "${table}" (${names.join(', ')}) select ${rows.map(value).join(', ')} from "${table}" t ${from}`,
  )
}
