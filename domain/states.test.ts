import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEnd } from './help-request/ends'
import {
  HELP_REQUEST,
  HELP_REQUEST_STATES,
  isFinished,
  statesInView,
} from './help-request/help-request-states'
import { STAFF_STEPS, staffSteps } from './help-request/staff-steps'
import { move, statesThatAre } from './kernel/state-table'
import { MATCH, MATCH_STATES } from './match/match-states'
import { PAIR_WORD, PAIR_WORD_STATES } from './match/pair-words'
import { countsAgainst, DECLINE_REASONS, OFFER, OFFER_STATES } from './offer/offer-states'
import { dueBy, type Waiting } from './practice/due'
import { USUAL_PRACTICE } from './practice/practice'
import { SIGNAL, SIGNAL_STATES } from './signal/signal-states'
import { STAY, STAY_STATES } from './stay/stay-states'
import { VISIT, VISIT_STATES } from './visit/visit-states'
import { VOLUNTEER, VOLUNTEER_STATES } from './volunteer/volunteer-states'

interface Thing {
  readonly states: readonly string[]
  readonly table: Readonly<Record<string, { readonly next: readonly string[] } & Waiting>>
  readonly first: readonly string[]
  /** It came to an end: nobody waits any more. */
  readonly ends: readonly string[]
  /** What is over stays over: nobody moves these again. */
  readonly terminal: readonly string[]
}

const THINGS: Readonly<Record<string, Thing>> = {
  'help request': {
    states: HELP_REQUEST_STATES,
    table: HELP_REQUEST,
    first: ['triage', 'clarify', 'unverified'],
    ends: ['done', 'closed', 'ended', 'withdrawn', 'referred', 'not_ours', 'duplicate', 'moved', 'deceased'],
    terminal: ['moved', 'deceased'],
  },
  offer: {
    states: OFFER_STATES,
    table: OFFER,
    first: ['waiting'],
    ends: ['accepted', 'declined', 'expired', 'recalled', 'taken_by_other'],
    terminal: ['declined', 'expired', 'recalled', 'taken_by_other'],
  },
  match: {
    states: MATCH_STATES,
    table: MATCH,
    first: ['proposed'],
    ends: ['done', 'refused', 'handed_back', 'ended'],
    terminal: ['done', 'refused', 'handed_back', 'ended'],
  },
  volunteer: {
    states: VOLUNTEER_STATES,
    table: VOLUNTEER,
    first: ['interested', 'listed'],
    ends: ['other_place', 'not_suitable', 'ended'],
    terminal: ['not_suitable'],
  },
  stay: { states: STAY_STATES, table: STAY, first: ['there'], ends: ['back'], terminal: ['back'] },
  visit: {
    states: VISIT_STATES,
    table: VISIT,
    first: ['planned'],
    ends: ['skipped', 'unheard', 'missed', 'done'],
    terminal: ['missed', 'done'],
  },
  'word of a pair': {
    states: PAIR_WORD_STATES,
    table: PAIR_WORD,
    first: ['held'],
    ends: ['passed_on', 'kept'],
    terminal: ['passed_on', 'kept'],
  },
  signal: { states: SIGNAL_STATES, table: SIGNAL, first: ['open'], ends: ['handled'], terminal: [] },
}

const reachedFrom = (table: Thing['table'], first: readonly string[]) => {
  const reached = new Set(first)
  for (const state of reached) for (const next of table[state]?.next ?? []) reached.add(next)
  return [...reached]
}

describe.each(Object.entries(THINGS))(
  'P19 the states of a %s',
  (_, { states, table, first, ends, terminal }) => {
    it('have a row each, with known states and none twice', () => {
      expect(Object.keys(table).sort()).toEqual([...states].sort())
      for (const [from, { next }] of Object.entries(table)) {
        expect(new Set(next).size, from).toBe(next.length)
        expect(next).not.toContain(from)
        for (const to of next) expect(states).toContain(to)
      }
    })

    it('can all be reached from the beginning', () => {
      expect(reachedFrom(table, first).sort()).toEqual([...states].sort())
    })

    it('have a road to an end, wherever it came', () => {
      const reachable = fc.constantFrom(...reachedFrom(table, first))
      fc.assert(
        fc.property(reachable, (state) => reachedFrom(table, [state]).some((one) => ends.includes(one))),
      )
      for (const state of ends) expect(table[state]?.waitsFor, state).toBeNull()
    })

    it('name who must act and when it is due, where somebody waits', () => {
      const year = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) })
      fc.assert(
        fc.property(year, fc.constantFrom(...states), (now, state) => {
          const { waitsFor = null, due = null } = table[state] ?? {}
          expect(waitsFor === null).toBe(due === null)
          if (due !== null) expect(dueBy(due, USUAL_PRACTICE, { now })).toBeGreaterThanOrEqual(now)
        }),
      )
    })

    it('end where nothing follows', () => {
      expect(states.filter((state) => table[state]?.next.length === 0).sort()).toEqual([...terminal].sort())
    })

    it('follow each other as the table says, in every pair', () => {
      for (const from of states)
        for (const to of states)
          expect(move(table, from, to), `${from} → ${to}`).toEqual(
            table[from]?.next.includes(to) ? { ok: true, value: to } : { ok: false, reason: 'state.changed' },
          )
    })
  },
)

describe('what hangs on a state', () => {
  it('shows a resident only while two people see each other, which begins with approval, or goes on after a pause', () => {
    const shown = statesThatAre(MATCH, 'visible')
    expect(shown).toEqual(['introduction', 'active', 'trouble', 'mediated', 'ending'])
    const before = MATCH_STATES.filter((from) => MATCH[from].next.some((to) => shown.includes(to)))
    expect(before.filter((from) => !shown.includes(from))).toEqual(['proposed', 'paused'])
  })

  it('makes a match from a yes only, and a yes from a sent offer only', () => {
    expect(OFFER_STATES.filter((from) => OFFER[from].next.includes('accepted'))).toEqual(['sent'])
    expect(OFFER_STATES.filter((from) => OFFER[from].next.includes('sent'))).toEqual(['waiting'])
    expect(
      HELP_REQUEST_STATES.filter((from) => HELP_REQUEST[from].next.includes('proposed_to_resident')),
    ).toEqual(['seeking', 'on_hold'])
    expect(HELP_REQUEST_STATES.filter((from) => HELP_REQUEST[from].next.includes('matched'))).toEqual([
      'proposed_to_resident',
      'on_hold',
    ])
  })

  it('lets nobody be asked who was not admitted', () => {
    const askable = statesThatAre(VOLUNTEER, 'askable')
    const before = VOLUNTEER_STATES.filter((state) =>
      VOLUNTEER[state].next.some((next) => askable.includes(next)),
    ).filter((state) => !askable.includes(state))
    // Whoever stopped was admitted before, or is refused without a signed agreement.
    expect(before.sort()).toEqual(['ended', 'intake_done', 'paused', 'suspended'])
  })

  it('lets a resident stop from every state in which somebody waits', () => {
    const finished = statesInView('finished')
    for (const state of HELP_REQUEST_STATES)
      if (!finished.includes(state)) expect(HELP_REQUEST[state].next, state).toContain('withdrawn')
    expect(statesThatAre(HELP_REQUEST, 'changeable').filter(isFinished)).toEqual([])
    expect(HELP_REQUEST.seeking.house).toBe('asking')
    // A light for what came to a good end; a dark, quiet house for what was stopped.
    const lit = ['done', 'closed', 'ended', 'referred']
    for (const state of finished)
      expect(HELP_REQUEST[state].house, state).toBe(lit.includes(state) ? 'done' : 'dark')
    for (const state of HELP_REQUEST_STATES)
      if (!finished.includes(state)) expect(HELP_REQUEST[state].house, state).not.toBe('done')
  })

  it('holds only silence about the reason and "not for me" against somebody', () => {
    expect(DECLINE_REASONS.filter((reason) => countsAgainst(reason))).toEqual(['not_for_me'])
    expect(countsAgainst(null)).toBe(true)
  })

  it('tells a referrer nothing about a worry, a move or a death', () => {
    for (const state of statesInView('finished')) expect(HELP_REQUEST[state].told, state).toBe('closed')
    expect(HELP_REQUEST.unsafe.told).toBe(HELP_REQUEST.seeking.told)
    expect(new Set(HELP_REQUEST_STATES.map((state) => HELP_REQUEST[state].told))).toEqual(
      new Set(['received', 'busy', 'helped', 'closed']),
    )
  })

  it('lets staff take each step once, from somewhere, and never "ready" over a neighbour who is on the way', () => {
    const offered = HELP_REQUEST_STATES.flatMap((state) => staffSteps(state).map(({ to }) => to))
    expect(new Set(offered)).toEqual(new Set(STAFF_STEPS.map(({ to }) => to)))
    expect(new Set(offered).size).toBe(STAFF_STEPS.length)
    for (const state of statesThatAre(HELP_REQUEST, 'engaged'))
      expect(staffSteps(state).map(({ to }) => to)).not.toContain('ready')
    // What ends a request or puts it aside leaves no neighbour waiting for it.
    for (const { to } of STAFF_STEPS)
      if (to !== 'clarify' && to !== 'closed') expect(isEnd(to), to).toBe(true)
  })
})
