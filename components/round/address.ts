import { type Address, site, withQuery } from '@/domain/site/addresses'
/** [request, volunteer] */
export type Pair = readonly [string, string]

export interface RoundAddress {
  /** A neighbourhood, or empty for all of them. */
  readonly area: string
  /** At most one per request. */
  readonly pinned: readonly Pair[]
  readonly forbidden: readonly Pair[]
  /** The request whose other choices are told, in a long round; or empty. */
  readonly opened?: string
  /** Which hundred lines of the plan; the first when absent. */
  readonly page?: number
}

/** Nobody looks at two hundred lines at once, and who sends says that they looked. */
const LINES_OF_A_PAGE = 100

/**
 * The lines of this page; an address beyond the end is one of the last page.
 *
 * @example linesOfPage(Array(216), 3) // → { page: 3, hasNext: false, lines: [the last 16] }
 */
export function linesOfPage<T>(lines: readonly T[], asked: number) {
  const last = Math.max(1, Math.ceil(lines.length / LINES_OF_A_PAGE))
  const page = Math.min(asked, last)
  const from = (page - 1) * LINES_OF_A_PAGE
  return { page, hasNext: page < last, lines: lines.slice(from, from + LINES_OF_A_PAGE) }
}

export type Query = Readonly<Record<string, string | string[] | undefined>>

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const ONE = new RegExp(`^${UUID}$`)
const PAIR = new RegExp(`^(${UUID})\\.(${UUID})$`)

const all = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat())
const same = (a: Pair) => (b: Pair) => a[0] === b[0] && a[1] === b[1]

function pairsOf(values: readonly string[], most: number): Pair[] {
  return [...new Set(values)].slice(0, most).flatMap((value): Pair[] => {
    const [, request, volunteer] = PAIR.exec(value) ?? []
    return request && volunteer ? [[request, volunteer]] : []
  })
}

const pageOf = (typed = '') => (/^[1-9]\d?$/.test(typed) ? Number(typed) : 1)

/** What stands in the address; what is not understood is passed over. */
export function roundAddress(query: Query): RoundAddress {
  return {
    area: (all(query.wijk)[0] ?? '').slice(0, 40),
    pinned: [...new Map(pairsOf(all(query.vast), 300))],
    forbidden: pairsOf(all(query.niet), 600),
    opened: all(query.bij).find((one) => ONE.test(one)) ?? '',
    page: pageOf(all(query.pagina)[0]),
  }
}

/** The same choices with the other neighbours of this request told. */
export const open = (from: RoundAddress, request: string): RoundAddress => ({ ...from, opened: request })

/** A page that can be kept, shared and reloaded. */
export function roundHref({ area, pinned, forbidden, opened = '', page = 1 }: RoundAddress): Address {
  return withQuery(site.work.round, {
    wijk: area,
    vast: pinned.map((pair) => pair.join('.')),
    niet: forbidden.map((pair) => pair.join('.')),
    bij: opened,
    pagina: page > 1 ? String(page) : '',
  })
}

/** This neighbour and no other for this request; whoever was refused there may now. */
export function pin(from: RoundAddress, pair: Pair): RoundAddress {
  const others = from.pinned.filter(([request]) => request !== pair[0])
  return { ...allow(from, pair), pinned: [...others, pair] }
}

export function unpin(from: RoundAddress, request: string): RoundAddress {
  return { ...from, pinned: from.pinned.filter(([one]) => one !== request) }
}

/** Not this neighbour for this request. */
export function forbid(from: RoundAddress, pair: Pair): RoundAddress {
  const pinned = from.pinned.filter((one) => !same(pair)(one))
  return { ...allow(from, pair), pinned, forbidden: [...allow(from, pair).forbidden, pair] }
}

export function allow(from: RoundAddress, pair: Pair): RoundAddress {
  return { ...from, forbidden: from.forbidden.filter((one) => !same(pair)(one)) }
}
