import type { Transitions } from '../kernel/states'

/** Source: domain.md D3. */
export const VOLUNTEER_STATES = [
  'interested',
  'invited',
  'intake_booked',
  'intake_done',
  'ready',
  'active',
  'paused',
  'suspended',
  'other_place',
  'not_suitable',
  'ended',
] as const
export type VolunteerState = (typeof VOLUNTEER_STATES)[number]

export const VOLUNTEER_TRANSITIONS: Transitions<VolunteerState> = {
  interested: ['invited', 'intake_booked', 'intake_done', 'ended'],
  invited: ['intake_booked', 'intake_done', 'ended'],
  intake_booked: ['intake_done', 'invited', 'ended'],
  intake_done: ['ready', 'other_place', 'not_suitable', 'ended'],
  ready: ['active', 'paused', 'suspended', 'ended'],
  active: ['paused', 'suspended', 'ended'],
  paused: ['active', 'suspended', 'ended'],
  suspended: ['active', 'ended'],
  other_place: ['invited'],
  not_suitable: [],
  ended: ['invited'],
}

/** Only these may be asked. A pause has its own date beside the state. */
export const ASKABLE_STATES = ['ready', 'active'] as const satisfies readonly VolunteerState[]

/** These do not help any more, or not for now: no sign-in, no yes by an old link. */
const STOPPED_STATES: readonly VolunteerState[] = ['suspended', 'other_place', 'not_suitable', 'ended']

/** @example isStopped('suspended') // → true @example isStopped('paused') // → false */
export const isStopped = (state: VolunteerState): boolean => STOPPED_STATES.includes(state)
