import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { DOOR_LOCALES } from '@/domain/kernel/locales'
import { catalogue } from './catalogue'
import { readCatalogue } from './check/catalogue'
import { differences } from './check/compare'
import { standsAtTheDoor } from './check/door-keys'

const folder = fileURLToPath(new URL('.', import.meta.url))
const nl = readCatalogue(folder, 'nl')

describe.each(DOOR_LOCALES)('what a resident reads in %s', (locale) => {
  const said = readCatalogue(folder, locale)

  test('is all there, and says what the source says', () => {
    const source = new Map([...nl].filter(([key]) => standsAtTheDoor(locale, key)))
    expect(differences(source, said)).toEqual([])
  })

  test('has no straight apostrophe, that a formatter takes for a quote, and no Dutch left over', () => {
    expect([...said].filter(([, text]) => text.includes("'"))).toEqual([])
    const words = [...said].filter(([key, text]) => text === nl.get(key) && /\p{L}{4}.*\p{L}{4}/u.test(text))
    expect(words.map(([key]) => key).filter((key) => !SAME.includes(key))).toEqual([])
  })

  test('is Dutch where nobody translated it, not a key', async () => {
    expect(await catalogue(locale)).toMatchObject({ work: (await catalogue('nl')).work })
  })
})

/** Names, which are the same in every language. */
const SAME = [
  'common.name',
  'common.footer.by',
  'public.privacy.by',
  'public.sources.letters',
  'public.sources.sets.addresses.title',
]
