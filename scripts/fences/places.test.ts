import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { placeFaults, placeOf } from '@/e2e/access/leaf-places'
import { projectRoot, temporaryTree } from './temporary-tree'

/** Pages and routes of the sources, named as the build names them. */
const placesIn = (root: string) =>
  readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .map((path) => `/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\/(page\.tsx|route\.tsx?)$/.test(path))
    .map((path) => placeOf(path.replace(/\.tsx?$/, '')) || '/')

test('P2 every page and route says what it shows to whom: it has a row in the walk of canaries', () => {
  expect(placeFaults(placesIn(projectRoot))).toEqual([])
})

test('P2 one page and one route without a rule are named, and one that is gone', () => {
  const all = Object.fromEntries(
    readdirSync(join(projectRoot, 'app'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /(page\.tsx|route\.ts)$/.test(path) && !path.includes('werkplek/ronde'))
      .map((path) => [`app/${path}`, '']),
  )
  const tree = temporaryTree({
    ...all,
    'app/[locale]/beheer/alles/page.tsx': '',
    'app/api/alles/route.ts': '',
  })
  expect(placeFaults(placesIn(tree.root)).toSorted()).toEqual([
    '/api/alles has no row in leaf-places.ts',
    '/beheer/alles has no row in leaf-places.ts',
    '/werkplek/ronde has a row, and is gone',
  ])
  tree.remove()
})
