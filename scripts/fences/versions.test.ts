import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from './temporary-tree'
import { belowFloor, inexact, withAddress } from './versions'

const read = (path: string) => JSON.parse(readFileSync(join(projectRoot, path), 'utf8'))
const floors = {
  next: { floor: ['16.4.5'], why: 'x' },
  'next-auth': { floor: ['4.24.15', '5.0.0-beta.32'], why: 'y' },
}
const locked = (name: string, version: string) => ({ packages: { [`node_modules/${name}`]: { version } } })

describe('the version floor', () => {
  test.each([
    ['next', '16.4.4'],
    ['next', '15.9.9'],
    ['next', '16.4.5-canary.3'],
    ['next-auth', '4.24.14'],
    ['next-auth', '5.0.0-beta.31'],
  ])('%s %s is too old', (name, version) => {
    expect(belowFloor(locked(name, version), floors)).toHaveLength(1)
  })

  test.each([
    ['next', '16.4.5'],
    ['next', '16.10.0'],
    ['next', '17.0.0'],
    ['next-auth', '4.24.15'],
    ['next-auth', '5.0.0-beta.32'],
    ['next-auth', '5.0.0'],
    ['left-pad', '0.0.1'],
  ])('%s %s is fine', (name, version) => {
    expect(belowFloor(locked(name, version), floors)).toEqual([])
  })

  test('a copy deep in another package counts too', () => {
    const packages = { 'node_modules/a/node_modules/next': { version: '15.0.0' } }
    expect(belowFloor({ packages }, floors)).toHaveLength(1)
  })

  test('our lockfile is above it', () => {
    expect(belowFloor(read('package-lock.json'), read('scripts/fences/version-floor.json'))).toEqual([])
  })
})

describe('the lockfile', () => {
  test('a download address and a range are seen', () => {
    const packages = { 'node_modules/a': { version: '1.0.0', resolved: 'https://registry.invalid/a.tgz' } }
    expect(withAddress({ packages })).toEqual(['node_modules/a'])
    expect(inexact({ a: '^1.0.0', b: 'latest', c: '1.0.0', d: '5.0.0-beta.32' })).toEqual(['a', 'b'])
  })

  test('ours has neither', () => {
    const { dependencies, devDependencies } = read('package.json')
    expect(withAddress(read('package-lock.json'))).toEqual([])
    expect(inexact({ ...dependencies, ...devDependencies })).toEqual([])
  })
})
