import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { clusterPlace } from '@/db/embedded/place'

let base: string
const note = (dataDir: string) => join(dataDir, 'postgres-is-in')

/** An installation whose database stands in `base/outside`. */
function installation(name: string): string {
  const dataDir = join(base, name)
  mkdirSync(dataDir)
  writeFileSync(note(dataDir), join(base, 'outside'))
  return dataDir
}

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'place-'))
})

test('the note leads to the database, start after start', () => {
  const first = installation('first')
  expect(clusterPlace(first)).toBe(join(base, 'outside'))
  expect(clusterPlace(first)).toBe(join(base, 'outside'))
  expect(readFileSync(join(base, 'outside/belongs-to'), 'utf8')).toBe(first)
})

test('a copied folder does not write to the database of the original', () => {
  const first = installation('first')
  clusterPlace(first)
  const copy = installation('copy')
  expect(() => clusterPlace(copy)).toThrow(
    `${note(copy)} leads to the database of ${first}; remove that file to begin with an empty database.`,
  )
})

test('a moved folder keeps its database', () => {
  const first = installation('first')
  clusterPlace(first)
  rmSync(first, { recursive: true })
  const moved = installation('moved')
  expect(clusterPlace(moved)).toBe(join(base, 'outside'))
})
