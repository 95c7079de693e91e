import { spawnSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot, temporaryTree } from './temporary-tree'

const options = {
  target: 'ES2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  strict: true,
  skipLibCheck: true,
  types: [],
}
const base = `
import { drizzle } from 'drizzle-orm/node-postgres'
import { pgTable, text } from 'drizzle-orm/pg-core'

const table = pgTable('t', { a: text() })
const db = drizzle('postgres://here')
const save = async () => 1
const list = ['x']
`
const alone = [
  'save()',
  'db.insert(table).values({ a: "x" })',
  'list.length > 0 && db.delete(table)',
  'save().finally(() => {})',
  'list.forEach(async () => { await save() })',
  'list.forEach((a) => db.insert(table).values({ a }))',
]
const waitedFor = [
  'await save()',
  'void save()',
  'await db.insert(table).values({ a: "x" })',
  'save().catch(() => 0)',
  'save().then(() => 0, () => 0)',
  'let kept = save(); kept = save(); await kept',
  'await Promise.all(list.map((a) => db.insert(table).values({ a })))',
  'list.forEach((a) => { a.trim() })',
]

test('a promise that nobody waits for is found with its place, drizzle’s too, and no other', () => {
  const lines = [...alone, ...waitedFor]
  const { root, remove } = temporaryTree({
    'tsconfig.json': JSON.stringify({ compilerOptions: options, files: ['a.ts'] }),
    'a.ts': `${base}${lines.join('\n')}\n`,
  })
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'))
  const fence = join(projectRoot, 'scripts/fences/promise-fence.mjs')
  const { status, stdout } = spawnSync(process.execPath, [fence, join(root, 'tsconfig.json')], {
    encoding: 'utf8',
  })
  remove()
  const first = base.split('\n').length
  expect(stdout.trim().split('\n')).toEqual(
    alone.map((_, at) => `a.ts:${first + at} nobody waits for this promise`),
  )
  expect(status).toBe(1)
})
