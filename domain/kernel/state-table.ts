import { ok, type Result, refuse } from './result'

/**
 * What every machine says of a state: which states may follow, and what it is besides ("changeable", "held"), so
 * that nobody else keeps a list of states.
 */
export interface StateRow<S extends string, Mark extends string> {
  readonly next: readonly S[]
  readonly is: readonly Mark[]
}

/**
 * @example move(HELP_REQUEST, 'ready', 'seeking') // → { ok: true, value: 'seeking' }
 */
export function move<S extends string>(
  table: Readonly<Record<S, { readonly next: readonly S[] }>>,
  from: S,
  to: S,
): Result<S> {
  return table[from].next.includes(to) ? ok(to) : refuse('state.changed')
}

type Marked<S extends string, Mark extends string> = Readonly<Record<S, { readonly is: readonly Mark[] }>>

/** @example stateIs(OFFER, 'sent', 'held') // → true @example stateIs(OFFER, 'expired', 'held') // → false */
export function stateIs<S extends string, Mark extends string>(
  table: Marked<S, Mark>,
  state: S,
  mark: NoInfer<Mark>,
): boolean {
  return table[state].is.includes(mark)
}

/** @example statesThatAre(OFFER, 'held') // → ['waiting', 'sent', 'accepted'] */
export function statesThatAre<S extends string, Mark extends string>(
  table: Marked<S, Mark>,
  mark: NoInfer<Mark>,
): S[] {
  return (Object.keys(table) as S[]).filter((state) => stateIs(table, state, mark))
}
