import type { HelpRequestState } from './help-request-states'

/** Every state that lets go of the neighbour of a request. */
export const END_STATES = [
  'deceased',
  'moved',
  'unsafe',
  'on_hold',
  'withdrawn',
  'referred',
  'not_ours',
  'duplicate',
  'no_match_yet',
  'ready',
] as const satisfies readonly HelpRequestState[]
export type EndState = (typeof END_STATES)[number]

/** Words to a neighbour who helped or was about to: `mail.cancelled.<words>`. */
export const END_WORDS = ['stopped', 'moved', 'waits', 'gently'] as const
export type EndWords = (typeof END_WORDS)[number]

interface End {
  /** What the neighbour is written; null when no letter may say it. */
  readonly letter: EndWords | null
  /** A coordinator calls the neighbour. */
  readonly call: boolean
  /** The pair does not end: it pauses and comes back. */
  readonly pauses: boolean
  /** From this moment nothing about this person leaves the house any more, not even what stood in the queue. */
  readonly silent: boolean
}

const GENTLY: End = { letter: 'gently', call: false, pauses: false, silent: false }

/**
 * Each end has its own words. A death is told by a person and by nothing else; where somebody is not safe no mail says
 * why; only who stopped the request is said to have stopped it.
 */
export const ENDS: Readonly<Record<EndState, End>> = {
  deceased: { letter: null, call: true, pauses: false, silent: true },
  unsafe: { letter: null, call: true, pauses: false, silent: false },
  moved: { letter: 'moved', call: true, pauses: false, silent: false },
  on_hold: { letter: 'waits', call: false, pauses: true, silent: false },
  withdrawn: { letter: 'stopped', call: false, pauses: false, silent: false },
  referred: GENTLY,
  not_ours: GENTLY,
  duplicate: GENTLY,
  no_match_yet: GENTLY,
  ready: GENTLY,
}

export const SILENT_STATES: readonly EndState[] = END_STATES.filter((state) => ENDS[state].silent)

/** @example isEnd('moved') // → true @example isEnd('seeking') // → false */
export const isEnd = (state: HelpRequestState): state is EndState =>
  (END_STATES as readonly HelpRequestState[]).includes(state)
