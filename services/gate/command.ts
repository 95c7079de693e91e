import type { z } from 'zod'
import { mayChangeNow } from '@/domain/access/asleep'
import type { Decision } from '@/domain/access/decision'
import type { Actor } from '@/domain/kernel/actor'
import { type Refusal, type Result, refuse } from '@/domain/kernel/result'
import { auditRefusal, writeDone } from './audit'
import { refusalFrom } from './constraints'
import { isOneself } from './oneself'
import { type Operation, parse, subjectIdOf } from './operation'
import type { Outcome } from './outcome'
import { asActor, type Tx } from './transaction'

export interface CommandContext<I, S> {
  readonly tx: Tx
  readonly actor: Actor
  readonly input: I
  readonly subject: S
  readonly now: Date
}

interface Declaration<I extends z.ZodType, S, T> {
  readonly name: string
  /** Strict: unknown keys are refused. */
  readonly input: I
  /** Loads AND LOCKS the row that the decision is about; null = there is none. */
  readonly subject: (tx: Tx, input: z.output<I>, actor: Actor) => Promise<S | null>
  readonly decide: (actor: Actor, subject: S) => Decision
  /** A neighbour may do it after a long break too: it tells of nobody, and takes nothing from anybody. */
  readonly evenAsleep?: true
  /** Neighbours and residents whose word is recorded or whose help is judged: a colleague does it when staff are one of them. */
  readonly notForOneself?: (subject: S) => readonly (string | null | undefined)[]
  readonly run: (context: CommandContext<z.output<I>, S>) => Promise<Result<T>>
}

class RolledBack extends Error {
  constructor(readonly refusal: Refusal) {
    super('refused')
  }
}

/**
 * A change. Always: parse → begin → load and lock → decide on that row → run → audit → commit. An expected
 * refusal rolls everything back.
 */
export function command<I extends z.ZodType, S, T>(
  declaration: Declaration<I, S, T>,
): Operation<'command', z.input<I>, T> {
  const { name } = declaration
  async function operate(actor: Actor, raw: unknown): Promise<Outcome<T>> {
    const now = new Date()
    const parsed = parse(declaration.input, raw)
    if (!parsed.ok) return parsed
    let about: string | null = null
    let denied: { verdict: 'denied' | 'hidden' | 'asleep'; subjectId: string | null } | null = null
    try {
      const value = await asActor(actor, async (tx) => {
        const subject = await declaration.subject(tx, parsed.value, actor)
        about = subjectIdOf(subject)
        const decision = subject === null ? 'hide' : declaration.decide(actor, subject)
        if (subject === null || decision !== 'allow') {
          denied = { verdict: decision === 'deny' ? 'denied' : 'hidden', subjectId: about }
          return undefined
        }
        if (!mayChangeNow(actor, declaration.evenAsleep ?? false)) {
          denied = { verdict: 'asleep', subjectId: about }
          return undefined
        }
        if (await isOneself(tx, actor, declaration.notForOneself?.(subject) ?? []))
          throw new RolledBack(refuse('people.oneself'))
        const result = await declaration.run({ tx, actor, input: parsed.value, subject, now })
        if (!result.ok) throw new RolledBack(result)
        await writeDone(tx, actor, now, {
          operation: name,
          subjectId: about,
          verdict: 'done',
        })
        return result
      })
      if (value) return value
    } catch (error) {
      const refusal = error instanceof RolledBack ? error.refusal : refusalFrom(error)
      if (!refusal) throw error
      await auditRefusal(actor, now, {
        operation: name,
        subjectId: about,
        verdict: 'refused',
        detail: refusal.reason,
      })
      return { ok: false, kind: 'refused', refusal }
    }
    const { verdict, subjectId } = denied ?? { verdict: 'hidden' as const, subjectId: null }
    await auditRefusal(actor, now, { operation: name, subjectId, verdict })
    return { ok: false, kind: verdict }
  }
  return Object.assign(operate, { operation: { name, kind: 'command' as const } })
}
