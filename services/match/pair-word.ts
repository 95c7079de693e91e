import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import * as table from '@/db/schema'
import type { PairWordState, WordKind, WordWriter } from '@/domain/match/pair-words'
import type { Act } from '../case/act'

interface Said {
  readonly kind: WordKind
  readonly writer: WordWriter
  readonly text: string
  readonly state: PairWordState
}

/** Keeps what somebody said of this pair; nothing when they said nothing. */
export async function writeWord(
  act: Act,
  { id: matchId, helpRequestId, volunteerId }: typeof table.match.$inferSelect,
  said: Said,
): Promise<string | null> {
  if (said.text === '') return null
  const id = v7()
  await act.tx
    .insert(table.pairWord)
    .values({ id, helpRequestId, matchId, volunteerId, ...said, createdAt: act.now })
  return id
}

/** What a neighbour who stops gave us to say is said, or no longer needed. */
export async function keepEndingWords({ tx, actor, now }: Act, matchId: string): Promise<void> {
  const { pairWord } = table
  await tx
    .update(pairWord)
    .set({ state: 'kept', readAt: now, readBy: actor.kind === 'user' ? actor.id : null })
    .where(and(eq(pairWord.matchId, matchId), eq(pairWord.kind, 'ending'), eq(pairWord.state, 'held')))
}
