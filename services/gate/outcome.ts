import type { Refusal, Success } from '@/domain/kernel/result'

/**
 * One field of the input that was not understood. `reason` is the message of its schema: a key under `errors` in
 * messages/, or a schema's own words, for which the form has a general sentence.
 */
export interface Issue {
  readonly field: string
  readonly reason: string
  /** What the sentence names, such as the digits that were read. */
  readonly values?: Readonly<Record<string, string | number>>
}

/**
 * What an operation answers. `hidden` looks the same for "no such row" and "not yours"; `denied` means that
 * somebody with another role could; `asleep` that they must first prove again who they are.
 */
export type Outcome<T> =
  | Success<T>
  | { readonly ok: false; readonly kind: 'invalid'; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly ok: false; readonly kind: 'denied' }
  | { readonly ok: false; readonly kind: 'hidden' }
  | { readonly ok: false; readonly kind: 'asleep' }
