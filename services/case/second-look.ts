import * as table from '@/db/schema'
import type { SecondAct } from '@/domain/audit/second-acts'
import { ok, type Result, refuse } from '@/domain/kernel/result'
import type { Act } from './act'

type Look = typeof table.secondLook.$inferInsert
type About = Partial<
  Pick<Look, 'userId' | 'volunteerId' | 'residentId' | 'neighbourhoodId' | 'reason' | 'confirmedBy' | 'how'>
>

/** It waits until another person says yes. Asked twice, it is asked once. */
export async function askSecond(
  { tx, actor, now }: Act,
  act: SecondAct,
  about: About,
): Promise<Result<{ id: string; waits: boolean }>> {
  if (actor.kind !== 'user') return refuse('state.changed')
  await tx
    .insert(table.secondLook)
    .values({ act, ...about, askedBy: actor.id, askedAt: now })
    .onConflictDoNothing()
  return ok({ id: about.userId ?? about.volunteerId ?? '', waits: true })
}
