import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VIEW_SLUGS, type ViewSlug, worklistAddress, worklistHref } from './views'

const read = (href: string) => worklistAddress(Object.fromEntries(new URL(href, 'http://here').searchParams))

describe('the address of the worklist', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(
        fc.record({
          view: fc.constantFrom(...(Object.keys(VIEW_SLUGS) as ViewSlug[])),
          area: fc.string({ maxLength: 40 }),
          search: fc.string({ maxLength: 80 }),
          page: fc.integer({ min: 1, max: 10_000 }),
        }),
        (address) => {
          expect(read(worklistHref(address, { page: address.page }))).toEqual(address)
        },
      ),
    )
  })

  it('begins at the first page when the view or the filter changes', () => {
    const third = { view: 'nieuw', area: '', search: 'an', page: 3 } as const
    expect(worklistHref(third, { view: 'vandaag' })).toBe('/werkplek?zoek=an')
  })

  it('falls back to today on anything strange', () => {
    expect(worklistAddress({ lijst: 'toString', blad: '-4', wijk: ['a', 'b'] })).toEqual({
      view: 'vandaag',
      area: 'a',
      search: '',
      page: 1,
    })
  })
})
