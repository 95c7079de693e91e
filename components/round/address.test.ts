import { describe, expect, it } from 'vitest'
import { allow, forbid, linesOfPage, open, type Pair, pin, roundAddress, roundHref, unpin } from './address'

const id = (digit: number) => `00000000-0000-0000-0000-00000000000${digit}`
const pair = (request: number, volunteer: number): Pair => [id(request), id(volunteer)]
const NOTHING = { area: '', pinned: [], forbidden: [], opened: '', page: 1 }

describe('the address of a round', () => {
  it('is short when nothing was chosen, and comes back as it went', () => {
    expect(roundHref(NOTHING)).toBe('/werkplek/ronde')
    const chosen = open(
      { ...NOTHING, area: 'A1', page: 2, pinned: [pair(1, 2)], forbidden: [pair(1, 3), pair(4, 2)] },
      id(1),
    )
    const url = new URL(roundHref(chosen), 'http://here')
    const query = {
      wijk: 'A1',
      vast: url.searchParams.getAll('vast'),
      niet: url.searchParams.getAll('niet'),
      bij: url.searchParams.get('bij') ?? '',
      pagina: url.searchParams.get('pagina') ?? '',
    }
    expect(roundAddress(query)).toEqual(chosen)
  })

  it('passes over what it does not understand and keeps the last pin of a request', () => {
    expect(roundAddress({ vast: ['x', `${id(1)}.`, `${id(1)}.${id(2)}`, `${id(1)}.${id(3)}`] })).toEqual({
      ...NOTHING,
      pinned: [pair(1, 3)],
    })
  })

  it('pins and forbids the same pair never at once', () => {
    const pinned = pin(NOTHING, pair(1, 2))
    const not = forbid(pinned, pair(1, 2))
    expect(not).toEqual({ ...NOTHING, forbidden: [pair(1, 2)] })
    expect(pin(not, pair(1, 2))).toEqual(pinned)
    expect(pin(pinned, pair(1, 3)).pinned).toEqual([pair(1, 3)])
    expect(unpin(pinned, id(1))).toEqual(NOTHING)
    expect(allow(not, pair(1, 2))).toEqual(NOTHING)
  })

  it('shows a hundred lines at once, and the last page for an address beyond it', () => {
    const lines = Array.from({ length: 216 }, (_, at) => at)
    expect(linesOfPage(lines, 1)).toEqual({ page: 1, hasNext: true, lines: lines.slice(0, 100) })
    expect(linesOfPage(lines, 9)).toEqual({ page: 3, hasNext: false, lines: lines.slice(200) })
    expect(linesOfPage([], 2)).toEqual({ page: 1, hasNext: false, lines: [] })
    expect(roundAddress({ pagina: '-1' }).page).toBe(1)
    expect(roundAddress({ pagina: '12x' }).page).toBe(1)
  })
})
