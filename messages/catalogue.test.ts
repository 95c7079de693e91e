import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readCatalogue } from './check/catalogue'
import { differences } from './check/compare'
import { bannedWords, fleschDouma, labels, longSentences, meanLength, wrongAddress } from './check/dutch'
import { smsFaults } from './check/gsm7'
import { variants } from './check/icu'
import { dynamicKeys, readers, samples, smsKey } from './check/readers'
import { fits, usedKeys } from './check/used-keys'

const folder = fileURLToPath(new URL('.', import.meta.url))
const nl = readCatalogue(folder, 'nl')
const texts = (key: string) => variants(nl.get(key) ?? '', (name) => samples[name] ?? 'An')

function readerOf(key: string) {
  const prefixes = Object.keys(readers).filter((prefix) => key === prefix || key.startsWith(`${prefix}.`))
  return readers[prefixes.toSorted((one, other) => other.length - one.length)[0] ?? '']
}

/** Faults of all texts, as `key: fault`. */
const faults = (find: (text: string, key: string) => string[]) =>
  [...nl.keys()].flatMap((key) =>
    texts(key).flatMap((text) => find(text, key).map((fault) => `${key}: ${fault}`)),
  )

describe('the catalogue', () => {
  test.each(['fr', 'en'] as const)('%s says everything that nl says', (language) => {
    expect(differences(nl, readCatalogue(folder, language))).toEqual([])
  })

  test('every namespace has a known reader', () => {
    expect([...nl.keys()].filter((key) => readerOf(key) === undefined)).toEqual([])
  })
})

describe('the Dutch of the catalogue', () => {
  test('no word from the ban list', () => expect(faults(bannedWords)).toEqual([]))

  test('no label on a person', () => {
    expect(faults((text, key) => (readerOf(key) === 'staff' ? [] : labels(text)))).toEqual([])
  })

  test('no sentence of more than 15 words', () => expect(faults(longSentences)).toEqual([]))

  test('9 words a sentence on average, at most', () => {
    expect(meanLength([...nl.keys()].flatMap(texts))).toBeLessThanOrEqual(9)
  })

  test('residents are addressed with u, volunteers with je', () => {
    const form = { resident: 'u', volunteer: 'je' } as const
    const wrong = (text: string, key: string) => {
      const reader = readerOf(key)
      return reader === 'resident' || reader === 'volunteer' ? wrongAddress(text, form[reader]) : []
    }
    expect(faults(wrong)).toEqual([])
  })

  test('residents and volunteers read it with ease (Flesch-Douma 75 or more)', () => {
    const read = [...nl.keys()].filter((key) => readerOf(key) !== 'staff').flatMap(texts)
    if (read.length > 0) expect(fleschDouma(read)).toBeGreaterThanOrEqual(75)
  })

  test('an SMS fits in 160 signs of GSM-7', () => {
    expect(faults((text, key) => (smsKey.test(key) ? smsFaults(text) : []))).toEqual([])
  })
})

describe('keys and code', () => {
  const rooms = ['app', 'components', 'domain', 'services', 'messages', 'db/seed']
  const root = join(folder, '..')
  const sources = rooms.flatMap((room) => {
    try {
      return readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.tsx?$/.test(path) && !/\.(test|spec)\.tsx?$/.test(path))
        .map((path) => join(room, path))
    } catch {
      return []
    }
  })
  const scans = sources.map((path) => ({ path, ...usedKeys(path, readFileSync(join(root, path), 'utf8')) }))
  const asked = scans.flatMap(({ path, keys }) => keys.map((key) => ({ path, key })))

  test('every key in the code stands in the catalogue', () => {
    const known = [...nl.keys()]
    const found = ({ key }: { key: string }) =>
      known.some(
        (each) => each === key || each.startsWith(`${key}.`) || (key.includes('*') && fits(each, key)),
      )
    expect(asked.filter((use) => !found(use)).map(({ path, key }) => `${path}: ${key}`)).toEqual([])
  })

  test('every key that cannot be read is on the list', () => {
    const listed = (path: string, key: string) =>
      dynamicKeys.some(({ pattern, by }) => fits(key, pattern) || by.startsWith(path))
    const lines = scans.flatMap(({ path, unreadable }) =>
      unreadable
        .filter((line) => !listed(path, `${line.replace(/^\d+: |\(.*/gs, '')}x`))
        .map((line) => `${path}:${line}`),
    )
    expect(lines).toEqual([])
  })

  test('every key of the catalogue is used', () => {
    const patterns = new Set([...asked.map(({ key }) => key), ...dynamicKeys.map(({ pattern }) => pattern)])
    const open = [...patterns].filter((pattern) => pattern.includes('*'))
    const strings = new Set(scans.flatMap((scan) => scan.strings))
    const parts = (key: string) => key.split('.').map((_part, at, all) => all.slice(0, at + 1).join('.'))
    const used = (key: string) =>
      strings.has(key) ||
      parts(key).some((part) => patterns.has(part)) ||
      open.some((pattern) => fits(key, pattern))
    expect([...nl.keys()].filter((key) => !used(key))).toEqual([])
  })

  test('no pattern is left on the list without a key', () => {
    const known = [...nl.keys()]
    expect(dynamicKeys.filter(({ pattern }) => !known.some((key) => fits(key, pattern)))).toEqual([])
  })
})
