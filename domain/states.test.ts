import { describe, expect, it } from 'vitest'
import {
  CHANGEABLE_STATES,
  FINISHED_STATES,
  HELP_REQUEST_STATES,
  HELP_REQUEST_TRANSITIONS,
  houseState,
} from './help-request/states'
import { move } from './kernel/states'
import { CONTACT_VISIBLE_STATE, MATCH_STATES, MATCH_TRANSITIONS } from './match/states'
import { countsAgainst, DECLINE_REASONS, OFFER_STATES, OFFER_TRANSITIONS } from './offer/states'
import { SIGNAL_STATES, SIGNAL_TRANSITIONS } from './signal/states'
import { ASKABLE_STATES, VOLUNTEER_STATES, VOLUNTEER_TRANSITIONS } from './volunteer/states'

interface Thing {
  readonly states: readonly string[]
  readonly table: Readonly<Record<string, readonly string[]>>
  readonly first: readonly string[]
  /** What is over stays over: nobody moves these again. */
  readonly terminal: readonly string[]
}

const THINGS: Readonly<Record<string, Thing>> = {
  'help request': {
    states: HELP_REQUEST_STATES,
    table: HELP_REQUEST_TRANSITIONS,
    first: ['triage', 'clarify'],
    terminal: ['moved', 'deceased'],
  },
  offer: {
    states: OFFER_STATES,
    table: OFFER_TRANSITIONS,
    first: ['waiting'],
    terminal: ['declined', 'expired', 'recalled', 'taken_by_other'],
  },
  match: {
    states: MATCH_STATES,
    table: MATCH_TRANSITIONS,
    first: ['proposed'],
    terminal: ['done', 'refused', 'handed_back', 'ended'],
  },
  volunteer: {
    states: VOLUNTEER_STATES,
    table: VOLUNTEER_TRANSITIONS,
    first: ['interested'],
    terminal: ['not_suitable'],
  },
  signal: { states: SIGNAL_STATES, table: SIGNAL_TRANSITIONS, first: ['open'], terminal: [] },
}

describe.each(Object.entries(THINGS))('P19 the states of a %s', (_, { states, table, first, terminal }) => {
  it('have a row each, with known states and none twice', () => {
    expect(Object.keys(table).sort()).toEqual([...states].sort())
    for (const [from, next] of Object.entries(table)) {
      expect(new Set(next).size, from).toBe(next.length)
      expect(next).not.toContain(from)
      for (const to of next) expect(states).toContain(to)
    }
  })

  it('can all be reached from the beginning', () => {
    const reached = new Set(first)
    for (const state of reached) for (const next of table[state] ?? []) reached.add(next)
    expect([...reached].sort()).toEqual([...states].sort())
  })

  it('end where nothing follows', () => {
    expect(states.filter((state) => table[state]?.length === 0).sort()).toEqual([...terminal].sort())
  })

  it('follow each other as the table says, in every pair', () => {
    for (const from of states)
      for (const to of states)
        expect(move(table, from, to), `${from} → ${to}`).toEqual(
          table[from]?.includes(to) ? { ok: true, value: to } : { ok: false, reason: 'state.changed' },
        )
  })
})

describe('what hangs on a state', () => {
  it('shows a resident only while a match is active, and an active match begins with approval', () => {
    expect(CONTACT_VISIBLE_STATE).toBe('active')
    expect(MATCH_STATES.filter((from) => MATCH_TRANSITIONS[from].includes('active'))).toEqual(['proposed'])
  })

  it('makes a match from a yes only, and a yes from a sent offer only', () => {
    expect(OFFER_STATES.filter((from) => OFFER_TRANSITIONS[from].includes('accepted'))).toEqual(['sent'])
    expect(OFFER_STATES.filter((from) => OFFER_TRANSITIONS[from].includes('sent'))).toEqual(['waiting'])
    expect(
      HELP_REQUEST_STATES.filter((from) => HELP_REQUEST_TRANSITIONS[from].includes('proposed_to_resident')),
    ).toEqual(['seeking'])
    expect(HELP_REQUEST_STATES.filter((from) => HELP_REQUEST_TRANSITIONS[from].includes('matched'))).toEqual([
      'proposed_to_resident',
    ])
  })

  it('lets nobody be asked who was not admitted', () => {
    const askable: readonly string[] = ASKABLE_STATES
    const before = VOLUNTEER_STATES.filter((state) =>
      VOLUNTEER_TRANSITIONS[state].some((next) => askable.includes(next)),
    ).filter((state) => !askable.includes(state))
    expect(before.sort()).toEqual(['intake_done', 'paused', 'suspended'])
  })

  it('lets a resident stop from every state in which somebody waits', () => {
    const finished: readonly string[] = FINISHED_STATES
    for (const state of HELP_REQUEST_STATES)
      if (!finished.includes(state)) expect(HELP_REQUEST_TRANSITIONS[state], state).toContain('withdrawn')
    expect(CHANGEABLE_STATES.filter((state) => finished.includes(state))).toEqual([])
    expect(houseState('seeking')).toBe('asking')
    // A light for what came to a good end; a dark, quiet house for what was stopped.
    const lit = ['done', 'closed', 'ended', 'referred']
    for (const state of FINISHED_STATES)
      expect(houseState(state), state).toBe(lit.includes(state) ? 'done' : 'dark')
    for (const state of HELP_REQUEST_STATES)
      if (!finished.includes(state)) expect(houseState(state), state).not.toBe('done')
  })

  it('holds only silence about the reason and "not for me" against somebody', () => {
    expect(DECLINE_REASONS.filter((reason) => countsAgainst(reason))).toEqual(['not_for_me'])
    expect(countsAgainst(null)).toBe(true)
  })
})
