import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { HOUSE_LOCALES } from '@/domain/kernel/locales'
import { REASONS } from '@/domain/kernel/reasons'
import { readCatalogue } from './check/catalogue'
import { usedKeys } from './check/used-keys'

const folder = fileURLToPath(new URL('.', import.meta.url))
const reasons = Object.entries(REASONS).flatMap(([noun, words]) => words.map((word) => `${noun}.${word}`))

/** The keys under `errors`, without that word; volunteers have their own form of some. */
function sentences(language: (typeof HOUSE_LOCALES)[number]) {
  const keys = [...readCatalogue(folder, language).keys()].filter((key) => key.startsWith('errors.'))
  const said = keys.map((key) => key.slice('errors.'.length))
  return {
    plain: said.filter((key) => key !== 'unknown' && !key.startsWith('informal.')),
    informal: said.filter((key) => key.startsWith('informal.')).map((key) => key.slice('informal.'.length)),
  }
}

test.each(HOUSE_LOCALES)('every reason has a sentence in %s, and every sentence a reason', (language) => {
  const { plain, informal } = sentences(language)
  expect(plain.toSorted()).toEqual(reasons.toSorted())
  expect(informal.filter((key) => !reasons.includes(key))).toEqual([])
})

test('every reason is given somewhere', () => {
  const strings = ['app', 'db', 'domain', 'services'].flatMap((room) =>
    readdirSync(join(folder, '..', room), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
      .flatMap((path) => usedKeys(path, readFileSync(join(folder, '..', room, path), 'utf8')).strings),
  )
  const given = new Set(strings)
  expect(reasons.filter((reason) => !given.has(reason))).toEqual([])
})
