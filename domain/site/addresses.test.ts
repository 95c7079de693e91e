import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Address,
  api,
  inLocale,
  otherLocale,
  site,
  withLanguage,
  withPart,
  withQuery,
} from './addresses'

const addressesIn = (part: unknown): string[] =>
  typeof part === 'string'
    ? [part]
    : typeof part === 'function'
      ? [part('ID')]
      : Object.values(part as Record<string, unknown>).flatMap(addressesIn)

const shown = readdirSync('app', { encoding: 'utf8', recursive: true })
  .filter((file) => /\/(page\.tsx|route\.ts)$/.test(`/${file}`))
  .map((file) =>
    file
      .split('/')
      .slice(0, -1)
      .filter((part) => part !== '[locale]' && !part.startsWith('('))
      .map((part) => (/^\[[a-zA-Z]+\]$/.test(part) ? 'ID' : part))
      .filter((part) => !part.startsWith('[...'))
      .join('/'),
  )
  .map((path) => `/${path}`)

describe('the addresses of the site', () => {
  it('are those of the pages and routes that exist, no more and no fewer', () => {
    expect([...addressesIn(site), ...addressesIn(api)].toSorted()).toEqual([...new Set(shown)].toSorted())
  })

  it('keep what others wrote in one part of the path', () => {
    expect(site.offerByLink('a/../b?c')).toBe('/voorstel/a%2F..%2Fb%3Fc')
  })

  it.each([
    ['nl', site.home, '/'],
    ['nl', site.worried, '/bezorgd'],
    ['fr', site.home, '/fr'],
    ['en', site.own.status, '/en/mijn-vraag/status'],
  ] as const)('%s %s is %s', (locale, address, expected) => {
    expect(inLocale(locale, address)).toBe(expected)
  })

  it.each([
    ['/', 'fr', '/fr'],
    ['/fr', 'nl', '/'],
    ['/en/hulp-vragen/wat', 'fr', '/fr/hulp-vragen/wat'],
    ['/frituur', 'nl', '/frituur'],
  ])('%s in %s is %s', (path, locale, expected) => {
    expect(otherLocale(path, locale)).toBe(expected)
  })
})

describe('what is asked of a page', () => {
  const read = (address: Address) => new URL(address, 'http://here').searchParams

  it('comes back as it went, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.array(fc.string({ minLength: 1 })), (one, more) => {
        const asked = read(withQuery(site.work.round, { wijk: one, vast: more }))
        expect([asked.get('wijk'), asked.getAll('vast')]).toEqual([one, more])
      }),
    )
  })

  it('leaves out what is empty and keeps what stood there', () => {
    expect(withQuery(site.work.list, { zoek: '', wijk: undefined })).toBe('/werkplek')
    const changing = withQuery(site.ask.what, { naar: 'nakijken' })
    expect(withQuery(changing, { fout: '1' })).toBe('/hulp-vragen/wat?naar=nakijken&fout=1')
  })

  it('points at a part of the page', () => {
    expect(withPart(site.work.request('7'), 'zorgen')).toBe('/werkplek/vragen/7#zorgen')
  })
})

it('writes the language of what ends like a file', () => {
  expect(withLanguage('nl', site.demo.letterFrame('1'))).toBe('/nl/demo/postvak/1/mail.html')
})
