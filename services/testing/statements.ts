import { getTableColumns, is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import type pg from 'pg'
import * as schema from '@/db/schema'

/** What the gate itself asks, around every operation. */
const OF_THE_GATE = /^(begin|commit|rollback|savepoint|release|select set_config\(|insert into "audit_log")/i

const CLAUSES =
  / (from|(?:inner|left|cross) join|where|group by|having|order by|limit|for (?:no key )?update|values|set|on conflict|returning|union all) /g

const WIDTH = 116

/** Every column of a table, as a query names them when it asks for the whole row. */
const WHOLE_ROWS = Object.values(schema)
  .filter((one) => is(one, PgTable))
  .flatMap((table): [string, string][] => {
    const { name } = getTableConfig(table)
    const columns = Object.values(getTableColumns(table)).map((column) => `"${column.name}"`)
    return [
      [columns.map((column) => `"${name}".${column}`).join(', '), `"${name}".*`],
      [columns.join(', '), '*'],
    ]
  })
  .toSorted(([one], [other]) => other.length - one.length)

/** A query for the eye: whole rows are a star, lists of values their first, a clause a line, quotes left out. */
function readable(text: string): string {
  return WHOLE_ROWS.reduce((written, [columns, star]) => written.replaceAll(columns, star), text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ values \(.*?\)(?= on conflict| returning|$)/, ' values (…)')
    .replace(/\((\$\d+)(?:, \$\d+)+\)/g, '($1, …)')
    .replace(/"([a-z][a-z0-9_]*)"/g, '$1')
    .replace(CLAUSES, '\n$1 ')
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${WIDTH}}(?: |$)|\\S+`, 'g')) ?? [])
    .map((line, at) => `${at === 0 ? '' : '  '}${line.trim()}`)
    .join('\n')
}

export interface Statement {
  /** As it was sent the first time. */
  readonly text: string
  times: number
}

/** The statements of one operation as they are read, each once, without those of the gate. */
export function statementsOf(sent: readonly string[]): Map<string, Statement> {
  const statements = new Map<string, Statement>()
  for (const text of sent) {
    if (OF_THE_GATE.test(text.trim())) continue
    const written = readable(text)
    const known = statements.get(written)
    if (known) known.times++
    else statements.set(written, { text, times: 1 })
  }
  return statements
}

interface Plan {
  readonly 'Node Type': string
  readonly 'Parent Relationship'?: string
  readonly 'Relation Name'?: string
  readonly 'Index Cond'?: string
  readonly Plans?: readonly Plan[]
}

/** In the order of an index with an end to it, a plan reads only as far as it must. */
function readWhole(plan: Plan, stopsEarly: boolean): string[] {
  const here = plan['Node Type']
  const inOrder = /^Index.* Scan$/.test(here)
  const whole = here === 'Seq Scan' || (inOrder && !plan['Index Cond'] && !stopsEarly)
  const name = plan['Relation Name']
  const below = here === 'Limit' || (stopsEarly && here !== 'Sort' && here !== 'Aggregate' && here !== 'Hash')
  const inner = (plan.Plans ?? []).flatMap((one) =>
    readWhole(one, below && one['Parent Relationship'] !== 'SubPlan'),
  )
  return [...(whole && name ? [name] : []), ...inner]
}

/**
 * Tables that a statement reads from the first row to the last because no index answers it, whatever they hold. Ask it
 * as the owner: what the second lock asks beside it is the same for all.
 */
export async function readWithoutIndex(pool: pg.Pool, { text }: Statement): Promise<string[]> {
  if (!/^\s*(select|update|delete|with)\b/i.test(text)) return []
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('set local enable_seqscan = off')
    // Of small tables two ways cost the same, and the choice would hang on the minute: row by row shows what an index answers.
    await client.query('set local enable_mergejoin = off')
    await client.query('set local enable_hashjoin = off')
    const { rows } = await client.query(`explain (generic_plan, format json) ${text}`)
    return [...new Set(readWhole(rows[0]['QUERY PLAN'][0].Plan, false))].toSorted()
  } finally {
    await client.query('rollback')
    client.release()
  }
}
