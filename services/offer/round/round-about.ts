import { sql } from 'drizzle-orm'
import type { Coefficients } from '@/domain/matching/chance/coefficients'
import { stillCounts } from '@/domain/offer/asked-anew'
import type { DeclineReason, OfferState } from '@/domain/offer/offer-states'
import type { Tx } from '../../gate/transaction'
import { coefficientsFrom } from '../chance/in-use'
import type { OpenRequest } from './open-requests'

type What = 'asked' | 'part' | 'helped' | 'kept' | 'last'
type Row = {
  readonly network: string | null
  readonly learned: Partial<Coefficients> | null
  readonly what: What | null
  /** A request, or a resident. */
  readonly about: string
  readonly volunteer: string
  readonly kind: string | null
  /** Of an offer. */
  readonly state: OfferState
  readonly version: number
  readonly reason: DeclineReason | null
}

/** What stands between the requests of a round and neighbours, and what all are weighed with: one question. */
export interface AboutRound {
  /** When the network of streets was imported; '' without one. */
  readonly network: string
  readonly coefficients: Coefficients
  /** Neighbours of whom this holds, by a request or a resident. */
  readonly who: (what: 'part' | 'helped' | 'kept', about: string) => readonly string[]
  /** Who said no to a request, and who was asked, as far as that still counts. */
  readonly asked: (request: OpenRequest['request']) => { readonly declined: string[]; readonly all: string[] }
  /** The neighbour of the last time that went well, for the same resident and the same kind of help. */
  readonly lastHelper: (open: OpenRequest) => string | null
}

/** Weekly help, and help for who likes to see the same face. */
const likesTheSame = ({ request, resident }: OpenRequest): boolean =>
  request.timing === 'weekly' || resident.wishes.includes('same-neighbour')

/**
 * A person has no account and may ask anew. For who helped before and who is kept apart, the same name at the same number
 * is the same person; for who came last time the number will do.
 */
export async function aboutRound(tx: Tx, open: readonly OpenRequest[]): Promise<AboutRound> {
  const oneOf = (ids: readonly string[]) => sql`any (${sql.param([...new Set(ids)])}::uuid[])`
  const requests = oneOf(open.map(({ request }) => request.id))
  const residents = oneOf(open.map(({ resident }) => resident.id))
  const again = oneOf(open.filter(likesTheSame).map(({ resident }) => resident.id))
  const { rows } = await tx.execute<Row>(sql`
    with facts (what, about, volunteer, kind, state, version, reason) as (
      select 'asked', o.help_request_id, o.volunteer_id, null, o.state, o.version, o.decline_reason
        from matching_offer o where o.help_request_id = ${requests}
      union all
      select 'part', r.id, m.volunteer_id, null, null, null, null from help_request r left join visit w on w.id = r.stands_in_for
        join matching_match m on m.ended_at is null and (m.help_request_id = coalesce(r.series_of, w.help_request_id)
          or m.series_of = coalesce(r.series_of, w.help_request_id))
        where r.id = ${requests} and (r.series_of is not null or r.stands_in_for is not null)
      union all
      select distinct 'helped', s.resident_id, m.volunteer_id, null, null, null::integer, null
        from matching_same s join matching_match m on m.resident_id = s.same_id
        where s.resident_id = ${residents} and s.by_name and m.outcome = 'good'
      union all
      select distinct 'kept', s.resident_id, b.volunteer_id, null, null, null::integer, null
        from matching_same s join matching_block b on b.resident_id = s.same_id
        where s.resident_id = ${residents} and s.by_name
      union all
      (select distinct on (s.resident_id, m.kind) 'last', s.resident_id, m.volunteer_id, m.kind, null, null::integer, null
        from matching_same s join matching_match m on m.resident_id = s.same_id
        where s.resident_id = ${again} and m.outcome = 'good'
        order by s.resident_id, m.kind, m.created_at desc))
    select (select imported_at::text from street_network) as network,
      (select coefficients from chance_model where coefficients is not null order by fitted_at desc limit 1) as learned,
      facts.* from (select) one left join facts on true`)
  const found = new Map<string, string[]>()
  for (const { what, about, volunteer, kind } of rows) {
    const key = `${what} ${about} ${kind ?? ''}`
    found.set(key, [...(found.get(key) ?? []), volunteer])
  }
  const [first] = rows
  return {
    network: first?.network ?? '',
    coefficients: coefficientsFrom(first?.learned),
    asked: (request) => {
      const counts = rows.filter(
        (one) =>
          one.what === 'asked' &&
          one.about === request.id &&
          stillCounts({ state: one.state, version: one.version, declineReason: one.reason }, request),
      )
      const declined = counts.filter((one) => one.state === 'declined')
      return { declined: declined.map((one) => one.volunteer), all: counts.map((one) => one.volunteer) }
    },
    who: (what, about) => found.get(`${what} ${about} `) ?? [],
    lastHelper: (one) => {
      if (!likesTheSame(one)) return null
      return found.get(`last ${one.resident.id} ${one.request.kind}`)?.[0] ?? null
    },
  }
}
