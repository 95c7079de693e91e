import * as table from '@/db/schema'
import type { Act } from '../case/act'
import { anotherWished, type Helping } from './helping'

/**
 * The resident would rather have somebody else, and says so to us or on the page of the request: these two never meet
 * again unless somebody lifts it.
 */
export async function notThisNeighbour(act: Act, match: Helping, words: string) {
  const { volunteerId } = match
  const { residentId } = match.held.request
  await act.tx
    .insert(table.volunteerBlock)
    .values({ volunteerId, residentId, wishedBy: 'resident' })
    .onConflictDoNothing()
  return anotherWished(act, match, words)
}
