import { sql } from 'drizzle-orm'
import { closePools, ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { asActor } from '../gate/transaction'
import { textOf } from '../mail/blocks'
import { compose } from '../mail/compose'
import { htmlOf } from '../mail/html'
import { newCast } from './cast'
import { LETTER_EXAMPLES } from './letter-examples'
import { everybodyOnPause } from './on-pause'

// What a scanner of mail finds in the letters, run beside an installation by the test that opens every link of them:
// `scanned.ts letters` makes one of each letter and says where its links lead; `scanned.ts rows` says what every table holds.

/** Written because somebody looked. */
const NOT_OURS = ['audit_log', 'audit_seal', 'audit_tally', 'rate_limit']
const AREA = { type: 'Polygon' as const, coordinates: [] }

async function rows(): Promise<Record<string, string>> {
  const { rows: tables } = await ownerDb().execute<{ name: string; sum: string }>(sql`
    select table_name as name, md5(query_to_xml(format('select t::text from %I t order by 1', table_name), true, false, '')::text) as sum
      from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`)
  return Object.fromEntries(tables.flatMap(({ name, sum }) => (NOT_OURS.includes(name) ? [] : [[name, sum]])))
}

/** From here on nothing happens by the clock: what changes, changes because somebody opened something. */
const CLOCK_STOPS = sql`
  create function public.no_more_jobs() returns trigger language plpgsql as 'begin return null; end';
  create trigger no_more before insert on graphile_worker._private_jobs for each row execute function public.no_more_jobs();
  delete from graphile_worker._private_jobs where locked_at is null`

async function letters(): Promise<{ template: string; href: string }[]> {
  await ownerDb()
    .insert(table.neighbourhood)
    .values(['HERE', 'THERE'].map((id) => ({ id, name: id, area: AREA })))
  const cast = await newCast()
  await ownerDb().update(table.resident).set({ email: 'maria@thuis.invalid' })
  await everybodyOnPause()
  await ownerDb().execute(CLOCK_STOPS)
  const found: { template: string; href: string }[] = []
  for (const [template, example] of Object.entries(LETTER_EXAMPLES)) {
    const composed = await asActor({ kind: 'system', task: 'test' }, (tx) => compose(tx, example(cast)))
    // What goes to a telephone alone has no road here.
    if (typeof composed === 'string') {
      found.push({ template, href: '' })
      continue
    }
    const { content, oneClick, reader } = composed
    const said = `${textOf(content)}\n${await htmlOf(content, reader.locale)}\n${oneClick ?? ''}`
    const hrefs = said.replaceAll('&amp;', '&').match(/https?:\/\/[^\s"'<>]+/g) ?? []
    found.push(...[...new Set(hrefs)].map((href) => ({ template, href })))
  }
  return found
}

const [what] = process.argv.slice(2)
process.stdout.write(`\n${JSON.stringify(what === 'letters' ? await letters() : await rows())}\n`)
await closePools()
