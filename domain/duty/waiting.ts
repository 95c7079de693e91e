import type { HelpRequestState } from '../help-request/help-request-states'
import { addDays, atLocalHour } from '../kernel/time'
import type { MatchState } from '../match/match-states'
import { waitsForNewYes } from '../match/new-yes'
import { workingDayEnd } from '../practice/calendar'
import { dueBy } from '../practice/due'
import type { CityPractice } from '../practice/practice'
import { SIGNAL, type SignalState } from '../signal/signal-states'
import { VOLUNTEER, type VolunteerState } from '../volunteer/volunteer-states'
import { DUTIES, type DutyKind, type DutyOwner, dutyDue, ownerOfStep } from './duties'

/** What stands open about a thing because of the state it is in: the one rule, for who moves it, the demo and the check. */
export interface Wait {
  readonly kind: DutyKind
  readonly thing: 'help_request' | 'match' | 'volunteer' | 'signal'
  readonly thingId: string
  readonly helpRequestId: string | null
  readonly volunteerId: string | null
  readonly ownerRole: DutyOwner
  readonly dueAt: Date
  /** The state in which it waits. */
  readonly why: string
}

/** @example waitOfRequest({ id, state: 'seeking', dueAt })?.kind // → 'step' */
export function waitOfRequest(request: {
  readonly id: string
  readonly state: HelpRequestState
  readonly dueAt: Date | null
}): Wait | null {
  const { id, state, dueAt } = request
  if (dueAt === null) return null
  const about = { thing: 'help_request', thingId: id, helpRequestId: id, volunteerId: null } as const
  return { kind: 'step', ...about, ownerRole: ownerOfStep(state), dueAt, why: state }
}

/** @example waitOfSignal({ id, state: 'handled', helpRequestId, dueAt }) // → null */
export function waitOfSignal(signal: {
  readonly id: string
  readonly state: SignalState
  /** Null: about a person or a place of which nobody asked anything yet. */
  readonly helpRequestId: string | null
  readonly dueAt: Date
}): Wait | null {
  const { id, state, helpRequestId, dueAt } = signal
  if (SIGNAL[state].waitsFor === null) return null
  const about = { thing: 'signal', thingId: id, helpRequestId, volunteerId: null } as const
  return { kind: 'worry', ...about, ownerRole: DUTIES.worry.owner, dueAt, why: state }
}

/** As we close on that day, or on the next one on which we are open. */
const thoughtDue = (isoDate: string, practice: CityPractice): number =>
  workingDayEnd(practice, atLocalHour(addDays(isoDate, -1), 12))

/**
 * Who is on the road of a volunteer waits as the table of their states says: who signed up for a call, the others for the
 * next step. When the neighbour is to act, the coordinator looks whether it came.
 *
 * @example waitOfVolunteer({ id, state: 'invited', stateSince, pausedUntil: null }, practice)?.kind // → 'guide'
 */
export function waitOfVolunteer(
  volunteer: {
    readonly id: string
    readonly state: VolunteerState
    readonly stateSince: Date
    readonly pausedUntil: Date | null
    /** When the talk is for which a moment was chosen. */
    readonly talkAt?: Date | null
    /** ISO date until which they think it over. */
    readonly thinkingUntil?: string | null
  },
  practice: CityPractice,
): Wait | null {
  const { id, state, stateSince, pausedUntil, talkAt = null, thinkingUntil = null } = volunteer
  const { due } = VOLUNTEER[state]
  if (due === null) return null
  const about = { thing: 'volunteer', thingId: id, helpRequestId: null, volunteerId: id } as const
  const since = {
    now: stateSince.getTime(),
    agreed:
      state === 'thinking' && thinkingUntil !== null
        ? thoughtDue(thinkingUntil, practice)
        : ((state === 'paused' ? pausedUntil : talkAt)?.getTime() ?? null),
  }
  const kind = state === 'interested' ? 'call_newcomer' : 'guide'
  return {
    kind,
    ...about,
    ownerRole: 'coordinator',
    dueAt: new Date(dueBy(due, practice, since)),
    why: state,
  }
}

/** @example waitOfPair({ id, state: 'active', version: 1, … }, { version: 2, … }, now, practice)?.kind // → 'new_yes' */
export function waitOfPair(
  match: {
    readonly id: string
    readonly state: MatchState
    readonly version: number
    readonly helpRequestId: string
    readonly volunteerId: string
  },
  wish: { readonly version: number; readonly state: HelpRequestState },
  now: number,
  practice: CityPractice,
): Wait | null {
  if (!waitsForNewYes(match, wish)) return null
  const { id, helpRequestId, volunteerId } = match
  const about = { thing: 'match', thingId: id, helpRequestId, volunteerId } as const
  const dueAt = new Date(dutyDue('new_yes', now, practice))
  return { kind: 'new_yes', ...about, ownerRole: DUTIES.new_yes.owner, dueAt, why: wish.state }
}

/** What each state of a pair asks of us; the other states wait with their request. */
const PAIR_DUTY = {
  introduction: 'first_meeting',
  trouble: 'mediate',
  mediated: 'call_after_talk',
  ending: 'tell_ending',
} as const satisfies Partial<Record<MatchState, DutyKind>>
type OwnState = keyof typeof PAIR_DUTY

export const PAIR_DUTIES = Object.values(PAIR_DUTY)
export const OWN_STATES = Object.keys(PAIR_DUTY) as OwnState[]
const isOwnState = (state: MatchState): state is OwnState => Object.hasOwn(PAIR_DUTY, state)

interface PairState {
  readonly id: string
  readonly state: MatchState
  /** Of a pause: where it stood. */
  readonly pausedFrom: MatchState | null
  readonly stateSince: Date
  /** ISO date. */
  readonly agreedDay: string | null
  readonly whoTells: 'neighbour' | 'staff' | null
  readonly residentToldAt: Date | null
  readonly helpRequestId: string
  readonly volunteerId: string
}

/**
 * Whoever was promised a call is called, also when the two pause meanwhile.
 *
 * @example stateOfTalk({ state: 'paused', pausedFrom: 'trouble' }) // → 'trouble' @example stateOfTalk({ state: 'paused', pausedFrom: 'mediated' }) // → 'paused'
 */
const stateOfTalk = ({ state, pausedFrom }: Pick<PairState, 'state' | 'pausedFrom'>): MatchState =>
  state === 'paused' && pausedFrom === 'trouble' ? pausedFrom : state

/**
 * The call that the state of a pair asks for. Who stops and tells it themselves has until the last day; so have the two
 * when all is told.
 *
 * @example waitOfPairState({ id, state: 'trouble', … }, practice)?.kind // → 'mediate' @example waitOfPairState({ id, state: 'active', … }, practice) // → null
 */
export function waitOfPairState(match: PairState, practice: CityPractice): Wait | null {
  const { id, stateSince, agreedDay, whoTells, residentToldAt, helpRequestId, volunteerId } = match
  const state = stateOfTalk(match)
  if (!isOwnState(state)) return null
  const kind = PAIR_DUTY[state]
  const now = (residentToldAt ?? stateSince).getTime()
  const day = agreedDay === null ? null : atLocalHour(agreedDay, 9)
  const settled = state === 'ending' && (residentToldAt !== null || whoTells === 'neighbour')
  const due = dueBy(settled ? 'afterMeeting' : DUTIES[kind].due, practice, {
    now,
    agreed: day !== null && day > now ? day : null,
  })
  const about = { thing: 'match', thingId: id, helpRequestId, volunteerId } as const
  const why = state === 'ending' ? (residentToldAt ? 'told' : `${whoTells ?? 'staff'}_tells`) : state
  return { kind, ...about, ownerRole: DUTIES[kind].owner, dueAt: new Date(due), why }
}

/**
 * Words that wait to be read before they go on, for the pair of which they are.
 *
 * @example waitOfWord({ id, helpRequestId, volunteerId, createdAt }, practice).kind // → 'read_thanks'
 */
export function waitOfWord(
  match: {
    readonly id: string
    readonly helpRequestId: string
    readonly volunteerId: string
    /** When they were written. */
    readonly createdAt: Date
  },
  practice: CityPractice,
): Wait {
  const { id, helpRequestId, volunteerId, createdAt } = match
  const dueAt = new Date(dutyDue('read_thanks', createdAt.getTime(), practice))
  const about = { thing: 'match', thingId: id, helpRequestId, volunteerId } as const
  return { kind: 'read_thanks', ...about, ownerRole: DUTIES.read_thanks.owner, dueAt, why: 'held' }
}
