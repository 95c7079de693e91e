import { v7 } from 'uuid'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'

/** Words of the pair, one for each letter that brings some. */
export interface CastWords {
  readonly ending: string
  readonly thanks: string
  readonly heldThanks: string
}

export async function wordsOf(
  helpRequestId: string,
  pair: { readonly matchId: string; readonly volunteerId: string },
): Promise<CastWords> {
  const ids = { ending: v7(), thanks: v7(), heldThanks: v7() }
  const passed = { helpRequestId, ...pair, text: 'Het ga je goed.', state: 'passed_on' } as const
  await ownerDb()
    .insert(table.pairWord)
    .values([
      { ...passed, id: ids.ending, kind: 'ending', writer: 'staff' },
      { ...passed, id: ids.thanks, kind: 'thanks', writer: 'resident' },
      { ...passed, id: ids.heldThanks, kind: 'thanks', writer: 'resident', state: 'held' },
    ])
  return ids
}
