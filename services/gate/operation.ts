import type { z } from 'zod'
import type { Actor } from '@/domain/kernel/actor'
import type { Issue, Outcome } from './outcome'
import { storable } from './storable'

/** The gate's mark. A test asks it of every export of every commands.ts and queries.ts. */
export interface Operation<K extends 'command' | 'view' | 'list', I, T> {
  (actor: Actor, input: I): Promise<Outcome<T>>
  readonly operation: { readonly name: string; readonly kind: K }
}

type Parsed<T> = { ok: true; value: T } | Extract<Outcome<never>, { kind: 'invalid' }>

/** Schemas give their sentence as a message key; the first issue of each field is enough for a reader. */
export function parse<I extends z.ZodType>(schema: I, raw: unknown): Parsed<z.output<I>> {
  const result = schema.safeParse(storable(raw))
  if (result.success) return { ok: true, value: result.data }
  return { ok: false, kind: 'invalid', issues: issuesOf(result.error) }
}

/** The first issue of each field, with what its sentence names. */
export function issuesOf({ issues }: z.ZodError): Issue[] {
  const seen = new Map<string, Issue>()
  for (const issue of issues) {
    const field = issue.path.join('.')
    const values = issue.code === 'custom' ? (issue.params as Issue['values']) : undefined
    if (!seen.has(field)) seen.set(field, { field, reason: issue.message, ...(values ? { values } : {}) })
  }
  return [...seen.values()]
}

export function subjectIdOf(subject: unknown): string | null {
  if (typeof subject !== 'object' || subject === null || !('id' in subject)) return null
  return typeof subject.id === 'string' && subject.id.length === 36 ? subject.id : null
}
