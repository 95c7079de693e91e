import type { Actor } from '@/domain/kernel/actor'
import type { Outcome } from '../gate/outcome'

export interface AnyOperation {
  (actor: Actor, input: unknown): Promise<Outcome<unknown>>
  readonly operation: { readonly name: string; readonly kind: 'command' | 'view' | 'list' }
}

const DOORS = import.meta.glob<Record<string, unknown>>('../*/{commands,queries}.ts', { eager: true })

/** Every export of every door, with where it stands. Types are gone at run time; what is left must be operations. */
export function everyExport(): { door: string; name: string; value: unknown }[] {
  return Object.entries(DOORS).flatMap(([door, exports]) =>
    Object.entries(exports).map(([name, value]) => ({ door: door.replace('../', 'services/'), name, value })),
  )
}

export function isOperation(value: unknown): value is AnyOperation {
  return typeof value === 'function' && 'operation' in value
}

export function everyOperation(): AnyOperation[] {
  return everyExport().flatMap(({ value }) => (isOperation(value) ? [value] : []))
}
