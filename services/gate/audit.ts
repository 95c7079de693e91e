import * as table from '@/db/schema'
import type { Actor } from '@/domain/kernel/actor'
import { asActor, type Tx } from './transaction'

interface Entry {
  readonly operation: string
  readonly subjectId: string | null
  readonly verdict: 'done' | 'read' | 'denied' | 'hidden' | 'refused'
  readonly detail?: string
}

/** In the transaction of what it tells about: a log that cannot be written refuses the work. */
export async function writeAudit(tx: Tx, actor: Actor, at: Date, entry: Entry): Promise<void> {
  await tx.insert(table.auditLog).values({
    at,
    actorKind: actor.kind,
    actorId: actor.kind === 'user' ? actor.id : null,
    operation: entry.operation,
    subjectId: entry.subjectId,
    verdict: entry.verdict,
    detail: entry.detail ?? '',
  })
}

/** Outside the rolled-back transaction, so that an attempt leaves a trace. */
export function auditRefusal(actor: Actor, at: Date, entry: Entry): Promise<void> {
  return asActor(actor, (tx) => writeAudit(tx, actor, at, entry))
}
