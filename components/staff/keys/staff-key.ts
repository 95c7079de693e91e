/** What one key does in the workplace. A key goes somewhere; it never changes anything by itself. */
export const STAFF_KEYS = {
  j: 'next',
  k: 'previous',
  e: 'done',
  n: 'note',
  a: 'assign',
  s: 'snooze',
  '/': 'search',
  '?': 'help',
} as const
export type KeyMeaning = (typeof STAFF_KEYS)[keyof typeof STAFF_KEYS]
export const KEY_MEANINGS: readonly KeyMeaning[] = Object.values(STAFF_KEYS)
const MEANINGS: ReadonlyMap<string, KeyMeaning> = new Map(Object.entries(STAFF_KEYS))

/** Of the keys above, those that lead to a part of the page. */
export const HANDS = ['done', 'note', 'assign', 'snooze', 'search'] as const satisfies readonly KeyMeaning[]
export type Hand = (typeof HANDS)[number]

export interface Pressed {
  readonly key: string
  readonly alt: boolean
  /** Ctrl, or the command key of an Apple. */
  readonly ctrl: boolean
  /** Held down, so it comes again and again. */
  readonly repeat: boolean
  /** In a field in which letters are letters, or in a list that searches by letters. */
  readonly typing: boolean
}

/**
 * What is meant by a key; null: nothing of ours. The palette works also while typing, and for who switched single keys off.
 *
 * @example meaningOf({ key: 'j', alt: false, ctrl: false, repeat: true, typing: false }, true) // → 'next'
 * @example meaningOf({ key: 'j', alt: false, ctrl: false, repeat: false, typing: true }, true) // → null
 */
export function meaningOf(pressed: Pressed, single: boolean): KeyMeaning | 'palette' | null {
  const { key, alt, ctrl, repeat, typing } = pressed
  if (alt) return null
  if (ctrl) return key.toLowerCase() === 'k' && !repeat ? 'palette' : null
  if (!single || typing) return null
  const meaning = MEANINGS.get(key.toLowerCase()) ?? null
  const moves = meaning === 'next' || meaning === 'previous'
  return repeat && !moves ? null : meaning
}
