import { ok, type Result, refuse } from './result'

/**
 * One table per thing: from each state, which states may follow. Exhaustive by type: a state without a row does
 * not compile. Terminal states have an empty row.
 */
export type Transitions<S extends string> = { readonly [From in S]: readonly S[] }

/**
 * @example move(HELP_REQUEST_TRANSITIONS, 'ready', 'seeking') // → { ok: true, value: 'seeking' }
 */
export function move<S extends string>(table: Transitions<S>, from: S, to: S): Result<S> {
  return table[from].includes(to) ? ok(to) : refuse('state.changed')
}
