import { sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Actor } from '@/domain/kernel/actor'
import { withinLimit } from './rate'
import { idsShown } from './shown'
import { asActor, type Tx } from './transaction'

interface Entry {
  readonly operation: string
  readonly subjectId: string | null
  readonly verdict: 'done' | 'read' | 'denied' | 'hidden' | 'refused' | 'asleep'
  readonly detail?: string
  readonly shown?: readonly string[]
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
    shown: [...(entry.shown ?? [])],
  })
}

interface Answer {
  readonly operation: string
  readonly subjectId: string | null
  /** Sensitive fields that the answer shows. */
  readonly reads: readonly string[]
  readonly value: unknown
}

/** What was shown, in one line: which things, which fields. Nothing shown of a list is nothing to tell. */
export async function writeReading(tx: Tx, actor: Actor, at: Date, answer: Answer): Promise<void> {
  const { operation, subjectId, reads, value } = answer
  const shown = idsShown(value)
  if (reads.length === 0 || (subjectId === null && shown.length === 0)) return
  await writeAudit(tx, actor, at, { operation, subjectId, verdict: 'read', detail: reads.join(','), shown })
}

/** Lines of an hour about strangers: from one part of the internet, and in all. What is more is counted. */
const STRANGERS = { from: 20, all: 300 } as const

/**
 * Whether what a stranger did is still written down one by one. Who sends the same form for ever would otherwise fill
 * the log, and the disk with it.
 */
async function writtenInFull(actor: Actor, at: Date): Promise<boolean> {
  if (actor.kind !== 'visitor') return true
  const sender = actor.from ?? actor.capability ?? 'nobody'
  return (
    (await withinLimit(`log from ${sender}`, STRANGERS.from, 60, at)) &&
    (await withinLimit('log of strangers', STRANGERS.all, 60, at))
  )
}

const tally = (tx: Tx, at: Date, { operation, verdict }: Entry) =>
  tx.execute(sql`select app.tally(${operation}, ${verdict}, ${at.toISOString()}::timestamptz)`)

/** What was done. Of a stranger who did it to nothing that is there, only so many times an hour. */
export async function writeDone(tx: Tx, actor: Actor, at: Date, entry: Entry): Promise<void> {
  if (entry.subjectId !== null || (await writtenInFull(actor, at))) await writeAudit(tx, actor, at, entry)
  else await tally(tx, at, entry)
}

/** Outside the rolled-back transaction, so that an attempt leaves a trace. */
export async function auditRefusal(actor: Actor, at: Date, entry: Entry): Promise<void> {
  const full = await writtenInFull(actor, at)
  await asActor(actor, async (tx) => {
    await (full ? writeAudit(tx, actor, at, entry) : tally(tx, at, entry))
  })
}
