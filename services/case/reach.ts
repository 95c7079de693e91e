import { inArray, isNull, or, type SQL } from 'drizzle-orm'
import * as table from '@/db/schema'
import { type Actor, hasRole } from '@/domain/kernel/actor'

/** The help requests that staff may list: the city for an operator, the own neighbourhoods for a coordinator. */
export function requestsWithin(actor: Actor): SQL | 'all' | 'none' {
  if (hasRole(actor, 'operator')) return 'all'
  if (actor.kind !== 'user' || actor.role !== 'coordinator') return 'none'
  const { neighbourhoodId } = table.helpRequest
  if (actor.neighbourhoods.length === 0) return isNull(neighbourhoodId)
  return or(isNull(neighbourhoodId), inArray(neighbourhoodId, [...actor.neighbourhoods])) ?? 'none'
}
