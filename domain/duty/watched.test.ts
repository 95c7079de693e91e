import { describe, expect, it } from 'vitest'
import { HELP_REQUEST, type HelpRequestState } from '../help-request/help-request-states'
import { MATCH } from '../match/match-states'
import { PAIR_WORD } from '../match/pair-words'
import { OFFER } from '../offer/offer-states'
import { dueBy, type Waiting } from '../practice/due'
import { USUAL_PRACTICE } from '../practice/practice'
import { SIGNAL, type SignalState } from '../signal/signal-states'
import { STAY } from '../stay/stay-states'
import { VISIT } from '../visit/visit-states'
import { VOLUNTEER, type VolunteerState } from '../volunteer/volunteer-states'
import { DUTIES, DUTY_KINDS, DUTY_ORIGINS, DUTY_OWNERS, type DutyKind, endsByHand } from './duties'
import { lastPutOff } from './put-off'
import { waitOfRequest, waitOfSignal, waitOfVolunteer } from './waiting'

const TABLES: Readonly<Record<string, Readonly<Record<string, Waiting>>>> = {
  'help request': HELP_REQUEST,
  offer: OFFER,
  match: MATCH,
  volunteer: VOLUNTEER,
  visit: VISIT,
  stay: STAY,
  signal: SIGNAL,
  'word of a pair': PAIR_WORD,
}

describe('whatever waits', () => {
  /** Which duty watches a waiting state of a thing; `clock` where a job ends it and the step of the request goes on. */
  const WATCHED: Readonly<Record<string, Readonly<Record<string, DutyKind | 'clock'>>>> = {
    offer: { sent: 'clock' },
    match: {
      proposed: 'step',
      introduction: 'first_meeting',
      active: 'step',
      trouble: 'mediate',
      mediated: 'call_after_talk',
      paused: 'step',
      ending: 'tell_ending',
    },
    'word of a pair': { held: 'read_thanks' },
    stay: { there: 'clock', reminded: 'clock', overdue: 'not_back', escalated: 'not_back' },
    visit: { planned: 'clock', moved: 'clock', uncovered: 'cover_visit', sought: 'step', stood_in: 'clock' },
  }
  const at = new Date('2026-12-24T10:00:00Z')
  const dutyOf: Readonly<Record<string, (state: string) => DutyKind | 'clock' | undefined>> = {
    'help request': (state) => waitOfRequest({ id: 'r', state: state as HelpRequestState, dueAt: at })?.kind,
    volunteer: (state) =>
      waitOfVolunteer(
        { id: 'v', state: state as VolunteerState, stateSince: at, pausedUntil: null },
        USUAL_PRACTICE,
      )?.kind,
    signal: (state) =>
      waitOfSignal({ id: 's', state: state as SignalState, helpRequestId: 'r', dueAt: at })?.kind,
    ...Object.fromEntries(Object.keys(WATCHED).map((thing) => [thing, (state) => WATCHED[thing]?.[state]])),
  }

  it.each(Object.entries(TABLES))(
    'is watched by a duty or a clock in every state of a %s',
    (thing, table) => {
      for (const [state, { waitsFor }] of Object.entries(table))
        if (waitsFor) expect(dutyOf[thing]?.(state), state).toBeDefined()
    },
  )

  it('has for every kind of duty an owner, a date, an origin and an end, and a word for how long it can wait', () => {
    for (const kind of DUTY_KINDS) {
      if (kind === 'step' || kind === 'guide') {
        // Its owner and date are those of the state: the table of each thing above has one wherever somebody waits.
        expect(endsByHand(kind)).toBe(false)
        continue
      }
      const { owner, due, from, endsBy } = DUTIES[kind]
      expect(DUTY_OWNERS, kind).toContain(owner)
      expect(dueBy(due, USUAL_PRACTICE, { now: at.getTime() }), kind).toBeGreaterThan(at.getTime())
      expect(DUTY_ORIGINS, kind).toContain(from)
      expect(['hand', 'event'], kind).toContain(endsBy)
      // What can wait is put off to a real day; what cannot has none.
      const last = lastPutOff({ kind, why: 'x', putOffs: 0 }, at.getTime(), USUAL_PRACTICE)
      expect(last !== null, kind).toBe(DUTIES[kind].putOffDays > 0)
    }
  })
})
