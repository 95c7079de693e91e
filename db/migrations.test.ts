import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Taken away before the first city ran two versions side by side. */
const BEFORE = '0530'
const TAKES_AWAY =
  /\b(DROP\s+(TABLE|COLUMN|VIEW)|RENAME\s+(COLUMN|TO)|SET\s+NOT\s+NULL|ALTER\s+COLUMN\s+\S+\s+(SET\s+DATA\s+)?TYPE)\b/i

const takesAway = (sql: string) => TAKES_AWAY.test(sql.replace(/--.*$/gm, ''))

test('the old application works on the new tables: a migration takes nothing away', () => {
  const names = readdirSync('db/migrations').filter((name) => name.endsWith('.sql') && name >= BEFORE)
  expect(names.length).toBeGreaterThan(3)
  expect(names.filter((name) => takesAway(readFileSync(`db/migrations/${name}`, 'utf8')))).toEqual([])
})

test.each([
  'ALTER TABLE "user" DROP COLUMN "name";',
  'drop table note;',
  'ALTER TABLE note RENAME COLUMN text TO words;',
  'ALTER TABLE note ALTER COLUMN text SET NOT NULL;',
])('%s is seen', (sql) => expect(takesAway(sql)).toBe(true))
