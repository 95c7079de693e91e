import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from './temporary-tree'
import { takenOnlyBy, unreached } from './unreached'

const ENGINE = 'domain/matching/'
/** What other engines than the product may call: see domain/matching/index.ts. */
const DOOR = `${ENGINE}index.ts`
const TEST = /\.test\.tsx?$|\/testing\//
/** Invented people and rounds, and the slow proof they are held against. */
const FOR_TESTS = /\/(example-people|arbitrary-round|proven-value)\.ts$/

const paths = ['app', 'bench', 'components', 'db', 'domain', 'messages', 'scripts', 'services']
  .flatMap((room) =>
    readdirSync(join(projectRoot, room), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${room}/${path.replaceAll('\\', '/')}`,
    ),
  )
  .filter((path) => /\.tsx?$/.test(path) && !TEST.test(path) && !FOR_TESTS.test(path))
const project = {
  paths,
  sources: new Map(paths.map((path) => [path, readFileSync(join(projectRoot, path), 'utf8')])),
}

const example = new Map([
  ['app/page.tsx', "import { offer } from '@/services/offer'\noffer"],
  ['services/offer.ts', "export const offer = () => import('../domain/matching/rank')"],
  [DOOR, "export { wave } from './wave'"],
  [`${ENGINE}wave.ts`, 'export const wave = 1'],
  [`${ENGINE}rank.ts`, "import type { Grid } from './grid'\nexport const rank: Grid = 1"],
  [`${ENGINE}grid/index.ts`, 'export type Grid = 1'],
])

test('a file of the engine that only a benchmark imports is named, and what it alone imports', () => {
  expect(unreached(example, ['app/page.tsx', DOOR])).toEqual([])
  const lodgers = new Map([
    ...example,
    [`${ENGINE}nearest.ts`, "import { far } from './far'\nexport const nearest = far"],
    [`${ENGINE}far.ts`, 'export const far = 1'],
  ])
  expect(unreached(lodgers, ['app/page.tsx', DOOR])).toEqual([`${ENGINE}nearest.ts`, `${ENGINE}far.ts`])
})

test('every file of the engine has a user in the product or at its door', () => {
  const { sources } = project
  const roots = [DOOR, ...paths.filter((path) => /^(app|scripts|services)\//.test(path))]
  expect(paths.filter((path) => path.startsWith(ENGINE)).length).toBeGreaterThan(30)
  expect(unreached(sources, roots).filter((path) => path.startsWith(ENGINE))).toEqual([])
})

test('a name of the engine that only a benchmark takes is named', () => {
  const grid = `${ENGINE}grid/index.ts`
  const bench = new Map([
    ...example,
    ['bench/a.ts', `import { type Grid, type Cell } from '@/${grid.slice(0, -9)}'`],
  ])
  expect(takenOnlyBy(bench, /^bench\//, ENGINE)).toEqual([`${grid} Cell`])
})

test('no name of the engine is taken by a benchmark alone', () => {
  const taken = takenOnlyBy(project.sources, /^bench\//, ENGINE)
  expect(taken.filter((one) => !one.startsWith(DOOR))).toEqual([])
})
