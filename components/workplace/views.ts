import type { WorklistView } from '@/domain/help-request/help-request-states'
import { type Address, site, withQuery } from '@/domain/site/addresses'

/** Addresses are Dutch in every language: `?lijst=vandaag` is the view `today`. */
export const VIEW_SLUGS = {
  vandaag: 'today',
  bellen: 'call',
  nieuw: 'new',
  klaar: 'ready',
  gevraagd: 'seeking',
  goedkeuren: 'approve',
  loopt: 'running',
  afgerond: 'finished',
  apart: 'apart',
} as const satisfies Readonly<Record<string, WorklistView>>
export type ViewSlug = keyof typeof VIEW_SLUGS

export interface WorklistAddress {
  readonly view: ViewSlug
  readonly area: string
  readonly search: string
  readonly page: number
}

type Query = Readonly<Record<string, string | string[] | undefined>>

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''

/** What stands in the address; whatever is not understood falls back to today's list. */
export function worklistAddress(query: Query): WorklistAddress {
  const slug = one(query.lijst)
  const page = Number.parseInt(one(query.blad), 10)
  return {
    view: Object.hasOwn(VIEW_SLUGS, slug) ? (slug as ViewSlug) : 'vandaag',
    area: one(query.wijk).slice(0, 40),
    search: one(query.zoek).slice(0, 80),
    page: page > 1 && page <= 10_000 ? page : 1,
  }
}

/** The same list with something changed; a change of view or filter begins at the first page. */
export function worklistHref(from: WorklistAddress, change: Partial<WorklistAddress>): Address {
  const { view, area, search, page } = { ...from, page: 1, ...change }
  return withQuery(site.work.list, {
    lijst: view === 'vandaag' ? '' : view,
    wijk: area,
    zoek: search,
    blad: page > 1 ? String(page) : '',
  })
}
