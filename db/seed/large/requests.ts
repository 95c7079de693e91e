import { type Client, copyRows } from './copies'

/** Other towns whose neighbours were asked as well and did not come: a city asks more people than a quarter has. */
const ALSO_ASKED = [7, 13] as const

/** What each town asked and did, step by step, as it was in the first. */
export async function growRequests(client: Client, towns: number): Promise<void> {
  const of = (column: string) => `join grown c on c.old_id = t.${column}`
  await copyRows(client, {
    table: 'help_request',
    from: of('id'),
    // Help that goes on began long ago, and is looked at again when the first is.
    set: {
      due_at: `case when t.state = 'ongoing' then t.due_at else t.due_at - c.days * interval '1 day' end`,
    },
  })
  await copyRows(client, { table: 'offer', from: of('help_request_id') })
  for (const further of ALSO_ASKED) {
    if (further >= towns) continue
    const other = `1 + (c.town + ${further}) % ${towns}`
    await copyRows(client, {
      table: 'offer',
      from: `${of('help_request_id')} and t.state not in ('accepted', 'waiting')`,
      set: {
        id: `pg_temp.copy_id(t.id, c.town + ${1000 * further}, c.part)`,
        volunteer_id: `pg_temp.copy_id(t.volunteer_id, ${other}, 0)`,
        token_hash: `encode(sha256(convert_to(t.token_hash || ' ' || c.town || ' ' || c.part || ' ${further}', 'UTF8')), 'hex')`,
      },
    })
  }
  // Nobody worries today about what began long ago.
  for (const [table, part] of [
    ['match', ''],
    ['note', ''],
    ['signal', 'and c.part = 0'],
  ] as const)
    await copyRows(client, { table, from: `${of('help_request_id')} ${part}` })
  const actor = 'left join account a on a.first = t.actor_id and a.town = c.town'
  await copyRows(client, {
    table: 'transition',
    from: `${of('help_request_id')} ${actor}`,
    set: {
      thing_id: 'pg_temp.copy_id(t.thing_id, c.town, c.part)',
      actor_id: 'coalesce(a.id, t.actor_id)',
    },
  })
  await copyRows(client, {
    table: 'transition',
    from: `join town c on t.thing = 'volunteer' ${actor}`,
    set: {
      thing_id: 'pg_temp.copy_id(t.thing_id, c.town, 0)',
      actor_id: 'coalesce(a.id, t.actor_id)',
    },
  })
  await copyRows(client, {
    table: 'duty',
    from: `join (select old_id, town, part, days from grown union all select id, town, part, days from volunteer, town) c
      on c.old_id = coalesce(t.help_request_id, t.volunteer_id) and (c.part = 0 or t.thing <> 'signal')`,
    set: {
      due_at: 't.due_at',
      thing_id: 'pg_temp.copy_id(t.thing_id, c.town, c.part)',
    },
  })
}
