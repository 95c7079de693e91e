import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withoutExample } from './examples'
import { projectRoot } from './temporary-tree'

/** Parts of the solver and of the search for candidates, which only their own room calls, and people for tests. */
const INNER = /^domain\/matching\/(round|candidates)\/|^domain\/matching\/eligibility\/example-people/

test('an exported rule without an example is seen', () => {
  const bare = 'export function twice(n: number) { return 2 * n }\nexport const half = (n: number) => n / 2\n'
  expect(withoutExample('a.ts', bare)).toEqual(['a.ts: twice', 'a.ts: half'])
  expect(withoutExample('a.ts', `/** Says why only. */\n${bare}`)).toHaveLength(2)
})

test('an example, a constant and what stays inside are fine', () => {
  expect(
    withoutExample('a.ts', '/** @example twice(2) // → 4 */\nexport const twice = (n: number) => 2 * n'),
  ).toEqual([])
  expect(
    withoutExample('a.ts', 'export const TERM = 4\nfunction inside() {}\nexport type A = string'),
  ).toEqual([])
})

test('every rule of the domain shows how it is called and what it answers', () => {
  const rules = readdirSync(join(projectRoot, 'domain'), { recursive: true, encoding: 'utf8' })
    .map((path) => `domain/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !INNER.test(path))
  expect(rules.length).toBeGreaterThan(50)
  expect(
    rules.flatMap((path) => withoutExample(path, readFileSync(join(projectRoot, path), 'utf8'))),
  ).toEqual([])
})
