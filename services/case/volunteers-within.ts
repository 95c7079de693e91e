import { inArray, or, type SQL, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import { type Actor, hasRole } from '@/domain/kernel/actor'

/** Which neighbours somebody may ever list: the desk all, a coordinator those of the own quarters and who has none yet. */
export function volunteersWithin(actor: Actor): SQL | 'all' | 'none' {
  if (hasRole(actor, 'operator')) return 'all'
  if (actor.kind !== 'user' || actor.role !== 'coordinator') return 'none'
  const { neighbourhoodId } = table.volunteer
  if (actor.neighbourhoods.length === 0) return sql`${neighbourhoodId} is null`
  return or(sql`${neighbourhoodId} is null`, inArray(neighbourhoodId, [...actor.neighbourhoods])) ?? 'none'
}
