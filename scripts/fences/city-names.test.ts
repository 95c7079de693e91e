import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cityNames, namesIn } from './city-names'
import { projectRoot } from './temporary-tree'

/** Names of neighbourhoods that are words, or parts that many cities have. */
const DICTIONARY = new Set([
  'arsenaal',
  'binnenstad',
  'centrum',
  'haven',
  'leest',
  'male',
  'muizen',
  'papegaai',
])
const names = cityNames(join(projectRoot, 'db/seed/cities'), DICTIONARY)

/** A city's own data, and the rounds to solve, which keep the names that their makers gave them. */
const DATA =
  /^db\/seed\/cities\/|^domain\/matching\/round\/solver\/instances\/|^domain\/matching\/round\/solver\/solve\.test\.ts$/
const CODE = /\.(tsx?|mts|mjs|css|sql|json)$/

const files = execFileSync(
  'git',
  [
    'ls-files',
    'app',
    'components',
    'db',
    'domain',
    'e2e',
    'messages',
    'scripts',
    'services',
    '*.ts',
    '*.mjs',
  ],
  { cwd: projectRoot, encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => CODE.test(file) && !DATA.test(file))

describe('a city is data', () => {
  test('the names are those of the city folders', () => {
    expect(names.length).toBeGreaterThan(80)
    expect(names).toEqual(expect.arrayContaining(['sint-andries', 'zeebrugge']))
  })

  test('a name is seen as a word, in any case, and not inside another', () => {
    expect(namesIn('a\nSINT-ANDRIES!', names)).toEqual(['2: sint-andries'])
    expect(namesIn('zeebruggelaan', names)).toEqual([])
  })

  test('no code names one', () => {
    expect(files.length).toBeGreaterThan(300)
    const faults = files
      .filter((file) => file !== 'scripts/fences/city-names.test.ts')
      .flatMap((file) =>
        namesIn(readFileSync(join(projectRoot, file), 'utf8'), names).map((at) => `${file}:${at}`),
      )
    expect(faults).toEqual([])
  })
})
