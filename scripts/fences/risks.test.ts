import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from './temporary-tree'

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8')

/** Tests that a paper names and that are not there: the file, or in it the test of that name. */
function missingTests(text: string): string[] {
  return [...text.matchAll(/`([\w./-]+\.test\.tsx?)`(?:: "([^"]+)")?/g)].flatMap(([, path = '', name]) => {
    if (!existsSync(join(projectRoot, path))) return [path]
    return name && !read(path).includes(name) ? [`${path}: ${name}`] : []
  })
}

test('a risk that leans on a test that is not there is seen', () => {
  expect(missingTests('`db/nowhere.test.ts` and `db/register.test.ts`: "P7 nothing of the kind"')).toEqual([
    'db/nowhere.test.ts',
    'db/register.test.ts: P7 nothing of the kind',
  ])
})

test('every risk of the papers leans on a test that is there', () => {
  for (const paper of ['docs/dpia.md', 'docs/threat-model.md']) {
    expect(read(paper)).toMatch(/\.test\.ts`/)
    expect(missingTests(read(paper))).toEqual([])
  }
})
