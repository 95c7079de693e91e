import type { z } from 'zod'
import { mayShowNow } from '@/domain/access/asleep'
import type { Decision } from '@/domain/access/decision'
import type { Actor } from '@/domain/kernel/actor'
import { auditRefusal, writeReading } from './audit'
import { type Operation, parse, subjectIdOf } from './operation'
import type { Outcome } from './outcome'
import { asActor, type Tx } from './transaction'

interface Declaration<I extends z.ZodType, S, T> {
  readonly name: string
  readonly input: I
  readonly subject: (tx: Tx, input: z.output<I>, actor: Actor) => Promise<S | null>
  readonly decide: (actor: Actor, subject: S) => Decision
  /** Sensitive fields that this answer shows; each reading is written to the audit log. Empty when there are none. */
  readonly reads: readonly string[]
  readonly show: (context: { tx: Tx; actor: Actor; input: z.output<I>; subject: S; now: Date }) => Promise<T>
}

type Refused = { readonly verdict: 'denied' | 'hidden' | 'asleep'; readonly subjectId: string | null }

/** One thing to look at. */
export function view<I extends z.ZodType, S, T>(
  declaration: Declaration<I, S, T>,
): Operation<'view', z.input<I>, T> {
  const { name, reads } = declaration
  async function operate(actor: Actor, raw: unknown): Promise<Outcome<T>> {
    const now = new Date()
    const parsed = parse(declaration.input, raw)
    if (!parsed.ok) return parsed
    const seen = await asActor<{ value: T } | Refused>(actor, async (tx) => {
      const subject = await declaration.subject(tx, parsed.value, actor)
      const decision = subject === null ? 'hide' : declaration.decide(actor, subject)
      if (subject === null || decision !== 'allow')
        return { verdict: decision === 'deny' ? 'denied' : 'hidden', subjectId: subjectIdOf(subject) }
      if (!mayShowNow(actor, reads)) return { verdict: 'asleep', subjectId: subjectIdOf(subject) }
      const value = await declaration.show({ tx, actor, input: parsed.value, subject, now })
      const subjectId = subjectIdOf(subject)
      await writeReading(tx, actor, now, { operation: name, subjectId, reads, value })
      return { value }
    })
    if ('value' in seen) return { ok: true, value: seen.value }
    await auditRefusal(actor, now, { operation: name, ...seen })
    return { ok: false, kind: seen.verdict }
  }
  return Object.assign(operate, { operation: { name, kind: 'view' as const } })
}
