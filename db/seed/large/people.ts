import { type Client, copyRows, familyName, type Growth, HOME, home } from './copies'

/** Neighbours of every town, with an account like the first, and everybody who ever asked there. */
export async function growPeople(client: Client, { towns }: Growth): Promise<void> {
  const lot = 'pg_temp.lot(t.id::text, c.town, 0)'
  await client.query(`
    create temp table town on commit drop as select town, 0 as part, 0 as days from generate_series(1, ${towns}) town`)
  await client.query(`
    create temp table account on commit drop as
    select t.user_id as first, c.town, pg_temp.copy_id(t.user_id, c.town, 0) as id, t.first_name, ${familyName(lot)} as last_name
      from volunteer t, town c where t.user_id is not null`)
  await client.query('create unique index on account (first, town)')
  await client.query('analyze town, account')
  await copyRows(client, {
    table: 'user',
    from: 'join account a on a.first = t.id join town c on c.town = a.town',
    set: {
      name: `a.first_name || ' ' || a.last_name`,
      email: `replace(t.email, '@', '.' || c.town || '@')`,
      role: `'volunteer'`,
    },
  })
  await copyRows(client, {
    table: 'volunteer',
    from: `cross join town c ${home('t.neighbourhood_id', lot)}`,
    set: {
      ...HOME,
      user_id: 'case when t.user_id is not null then pg_temp.copy_id(t.user_id, c.town, 0) end',
      last_name: familyName(lot),
      phone: `'+32470' || lpad(c.town::text, 3, '0') || right(t.phone, 3)`,
      email: `replace(t.email, '@', '.' || c.town || '@')`,
    },
  })
  // Who asked twice is one voice at one number, in one house, through all those years.
  const person = `pg_temp.lot(coalesce(t.phone, t.id::text), c.town, 0)`
  await copyRows(client, {
    table: 'resident',
    from: `join grown c on c.old_resident = t.id ${home('t.neighbourhood_id', person)}`,
    set: {
      ...HOME,
      name: `split_part(t.name, ' ', 1) || ' ' || ${familyName(person)}`,
      phone: `'+3215' || lpad(c.town::text, 3, '0') || right(t.phone, 3)`,
      email: `replace(t.email, '@', '.' || c.town || '@')`,
      merged_into: 'null',
    },
  })
}
