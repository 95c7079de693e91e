/** What may stand on the start list of a caring neighbour, in the order in which it is done. */
export const START_ITEMS = [
  'note',
  'agreement',
  'code',
  'identity',
  'references',
  'training',
  'extract',
  'insurance',
] as const
export type StartItem = (typeof START_ITEMS)[number]

/** A text that somebody reads and agrees with: a new version of it asks again. */
export const AGREED_ITEMS = ['note', 'agreement', 'code'] as const satisfies readonly StartItem[]
export type AgreedItem = (typeof AGREED_ITEMS)[number]

/** What somebody of the city writes down, with its date and nothing else of it. */
export const SEEN_ITEMS = [
  'identity',
  'references',
  'training',
  'extract',
] as const satisfies readonly StartItem[]

/** What is written down for one person; the insurance is one policy for everybody. */
export const PERSONAL_ITEMS = [...AGREED_ITEMS, ...SEEN_ITEMS] as const
export type PersonalItem = (typeof PERSONAL_ITEMS)[number]

/** How it was done: on the own page, on a paper with a signature, told by telephone, or before our eyes. */
export const START_HOWS = ['page', 'paper', 'phone', 'in_person'] as const
export type StartHow = (typeof START_HOWS)[number]

/** Who acts next, as the neighbour reads it. At most five are their own. */
const WAITS_FOR: Readonly<Record<StartItem, 'neighbour' | 'city'>> = {
  note: 'neighbour',
  agreement: 'neighbour',
  code: 'neighbour',
  identity: 'city',
  references: 'city',
  training: 'neighbour',
  extract: 'neighbour',
  insurance: 'city',
}

/** @example waitsFor('insurance') // → 'city' */
export const waitsFor = (item: StartItem): 'neighbour' | 'city' => WAITS_FOR[item]

/** @example isAgreed('code') // → true @example isAgreed('identity') // → false */
export const isAgreed = (item: StartItem): item is AgreedItem =>
  (AGREED_ITEMS as readonly StartItem[]).includes(item)
