import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import * as table from '@/db/schema'
import { type Actor, hasRole } from '@/domain/kernel/actor'

/** The help requests that staff may list: the city for an operator, the own neighbourhoods for a coordinator. */
export const requestsWithin = (actor: Actor) => quartersWithin(actor, table.helpRequest.neighbourhoodId)

/** Rows with a quarter of the city in this column: those of the whole city, or of the own neighbourhoods. */
export function quartersWithin(actor: Actor, neighbourhoodId: PgColumn): SQL | 'all' | 'none' {
  if (hasRole(actor, 'operator')) return 'all'
  if (actor.kind !== 'user' || actor.role !== 'coordinator') return 'none'
  if (actor.neighbourhoods.length === 0) return isNull(neighbourhoodId)
  return or(isNull(neighbourhoodId), inArray(neighbourhoodId, [...actor.neighbourhoods])) ?? 'none'
}

/** What is about a request within reach, or about nobody but a neighbour of theirs. */
export function aboutWithin(
  actor: Actor,
  about: { readonly helpRequestId: PgColumn; readonly volunteerId: PgColumn },
): SQL | 'all' | 'none' {
  const requests = requestsWithin(actor)
  if (requests === 'all' || requests === 'none') return requests
  const areas = actor.kind === 'user' ? [...actor.neighbourhoods] : []
  return sql`(exists (select 1 from ${table.helpRequest} where ${table.helpRequest.id} = ${about.helpRequestId} and ${requests})
    or (${about.helpRequestId} is null and exists (select 1 from ${table.volunteer} where ${table.volunteer.id} = ${about.volunteerId}
      and (${table.volunteer.neighbourhoodId} is null or ${table.volunteer.neighbourhoodId} = any (${sql.param(areas)}::text[])))))`
}

/** Worries about a request within reach, and about a place of the quarters one works for. */
export function signalsWithin(actor: Actor): SQL | 'all' | 'none' {
  const { signal, helpRequest } = table
  const requests = requestsWithin(actor)
  const places = quartersWithin(actor, signal.neighbourhoodId)
  if (typeof requests === 'string' || typeof places === 'string') return requests === 'all' ? 'all' : 'none'
  return sql`(exists (select 1 from ${helpRequest} where ${helpRequest.id} = ${signal.helpRequestId} and ${requests})
    or (${signal.helpRequestId} is null and ${places}))`
}

/** The duties of those, worries about a place, and calls to numbers of which nobody knows whose they are: those are for whoever calls. */
export function dutiesWithin(actor: Actor): SQL | 'all' | 'none' {
  const known = aboutWithin(actor, table.duty)
  if (known === 'all' || known === 'none') return known
  const { kind, helpRequestId, volunteerId, thingId } = table.duty
  const { signal } = table
  const places = quartersWithin(actor, signal.neighbourhoodId)
  if (typeof places === 'string') return known
  const ofPlace = sql`exists (select 1 from ${signal} where ${signal.id} = ${thingId} and ${places})`
  const ofNobody = or(eq(kind, 'call_back'), and(eq(kind, 'worry'), ofPlace))
  return or(known, and(ofNobody, isNull(helpRequestId), isNull(volunteerId))) ?? 'none'
}
