import type { Transitions } from '../kernel/states'

/** Source: domain.md D1. */
export const HELP_REQUEST_STATES = [
  'triage',
  'clarify',
  'ready',
  'seeking',
  'proposed_to_resident',
  'matched',
  'in_progress',
  'ongoing',
  'done',
  'closed',
  'no_match_yet',
  'on_hold',
  'withdrawn',
  'referred',
  'not_ours',
  'duplicate',
  'unsafe',
  'moved',
  'deceased',
  'ended',
] as const
export type HelpRequestState = (typeof HELP_REQUEST_STATES)[number]

/** What may happen to a resident at any time, whatever we were doing. */
const ALWAYS = ['on_hold', 'withdrawn', 'moved', 'deceased', 'unsafe'] as const

export const HELP_REQUEST_TRANSITIONS: Transitions<HelpRequestState> = {
  triage: ['clarify', 'ready', 'referred', 'not_ours', 'duplicate', ...ALWAYS],
  clarify: ['ready', 'referred', 'not_ours', 'duplicate', ...ALWAYS],
  ready: ['seeking', 'clarify', 'no_match_yet', 'referred', ...ALWAYS],
  seeking: ['proposed_to_resident', 'ready', 'no_match_yet', ...ALWAYS],
  proposed_to_resident: ['matched', 'seeking', 'ready', 'no_match_yet', ...ALWAYS],
  matched: ['in_progress', 'done', 'seeking', 'ready', ...ALWAYS],
  in_progress: ['done', 'ongoing', 'seeking', 'ready', ...ALWAYS],
  ongoing: ['ended', 'seeking', 'ready', ...ALWAYS],
  no_match_yet: ['ready', 'seeking', 'referred', 'closed', ...ALWAYS],
  on_hold: ['clarify', 'ready', 'withdrawn', 'moved', 'deceased', 'unsafe'],
  unsafe: ['clarify', 'referred', 'closed', 'withdrawn', 'deceased'],
  done: ['closed', 'ready'],
  ended: ['closed'],
  closed: ['ready'],
  withdrawn: ['ready'],
  referred: ['clarify', 'closed'],
  not_ours: ['clarify'],
  duplicate: ['clarify'],
  moved: [],
  deceased: [],
}

/** States in which nobody waits for us any more. */
export const FINISHED_STATES = [
  'done',
  'closed',
  'ended',
  'withdrawn',
  'referred',
  'not_ours',
  'duplicate',
  'moved',
  'deceased',
] as const satisfies readonly HelpRequestState[]

export function isFinished(state: HelpRequestState): boolean {
  return (FINISHED_STATES as readonly HelpRequestState[]).includes(state)
}

/** The resident may change the wish as long as nobody was promised to come. */
export const CHANGEABLE_STATES = [
  'triage',
  'clarify',
  'ready',
  'on_hold',
  'no_match_yet',
] as const satisfies readonly HelpRequestState[]

/** What the house in the drawing shows; the sentence beside it says the same. */
export type HouseState = 'dark' | 'lamp' | 'asking' | 'open' | 'done'

export function houseState(state: HelpRequestState): HouseState {
  switch (state) {
    case 'triage':
    case 'withdrawn':
    case 'moved':
    case 'deceased':
    case 'duplicate':
    case 'not_ours':
      return 'dark'
    case 'clarify':
    case 'ready':
    case 'on_hold':
    case 'no_match_yet':
    case 'unsafe':
      return 'lamp'
    case 'seeking':
      return 'asking'
    case 'proposed_to_resident':
    case 'matched':
    case 'in_progress':
    case 'ongoing':
      return 'open'
    default:
      return 'done'
  }
}
