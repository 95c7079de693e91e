import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Taken away before the first city ran two versions side by side. */
const BEFORE = '0530'
const TAKES_AWAY =
  /\b(DROP\s+(TABLE|COLUMN|VIEW)|RENAME\s+(COLUMN|TO)|SET\s+NOT\s+NULL|ALTER\s+COLUMN\s+\S+\s+(SET\s+DATA\s+)?TYPE)\b/i

/** A function that steps behind another of its own name is still there for who calls it. */
const WRAPPED = /ALTER FUNCTION (app\.\w+)\([^)]*\) RENAME TO \w+;(?=[\s\S]*CREATE FUNCTION \1\()/gi

const takesAway = (sql: string) => TAKES_AWAY.test(sql.replace(/--.*$/gm, '').replace(WRAPPED, ''))

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
  'ALTER FUNCTION app.forget(text) RENAME TO forget_all;',
])('%s is seen', (sql) => expect(takesAway(sql)).toBe(true))

test('a function that another of its own name takes the place of is not gone', () => {
  const wrapped =
    'ALTER FUNCTION app.forget(text) RENAME TO forget_all; CREATE FUNCTION app.forget(what text) RETURNS void'
  expect(takesAway(wrapped)).toBe(false)
})
