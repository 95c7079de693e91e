import fc from 'fast-check'
import { expect, it } from 'vitest'
import { OWN_STATES, waitOfPairState } from '../duty/waiting'
import { dueAfter } from '../help-request/due'
import { ENDS, type EndWords, isEnd, SILENT_STATES } from '../help-request/ends'
import {
  HELP_REQUEST,
  HELP_REQUEST_STATES,
  type HelpRequestState,
  isFinished,
} from '../help-request/help-request-states'
import { stateIs } from '../kernel/state-table'
import { HOUR } from '../kernel/time'
import { USUAL_PRACTICE } from '../practice/practice'
import { MATCH, type MatchState } from './match-states'
import { afterPause } from './pause'

const RUNS = 1000
const STEPS = 100

/** One request with its neighbour, as the tables let it live. */
interface Life {
  now: number
  request: HelpRequestState
  match: MatchState | null
  pausedFrom: MatchState | null
  weekly: boolean
  approvedAt: Date | null
  due: number | null
  written: EndWords[]
}

const newLife = (weekly: boolean): Life => ({
  pausedFrom: null,
  weekly,
  now: Date.UTC(2026, 5, 1, 8),
  request: 'triage',
  match: null,
  approvedAt: null,
  due: 0,
  written: [],
})

const isSilent = (state: HelpRequestState) => (SILENT_STATES as readonly HelpRequestState[]).includes(state)

const sees = ({ match }: Life) => match !== null && stateIs(MATCH, match, 'visible')

const runs = (life: Life) => life.match !== null && stateIs(MATCH, life.match, 'running')

function moveMatch(life: Life, to: MatchState): void {
  if (life.match) expect(MATCH[life.match].next, `${life.match} → ${to}`).toContain(to)
  life.pausedFrom = to === 'paused' ? life.match : null
  life.match = to
}

/** What becomes of the pair when a request that has one goes there. */
function pairGoes(life: Life, to: HelpRequestState): void {
  if (isEnd(to)) {
    if (!runs(life)) return
    const { pauses, letter } = ENDS[to]
    const stops = life.match === 'ending'
    moveMatch(life, pauses && !stops ? 'paused' : 'ended')
    if (letter && !(pauses && stops)) life.written.push(letter)
  } else if (to === 'proposed_to_resident') {
    if (runs(life)) return
    Object.assign(life, { match: 'proposed', approvedAt: null })
  } else if (to === 'matched' && life.match === 'proposed') {
    moveMatch(life, life.weekly ? 'introduction' : 'active')
    life.approvedAt = new Date(life.now)
  } else if (to === 'seeking' && runs(life))
    moveMatch(life, life.match === 'proposed' ? 'refused' : 'handed_back')
  else if (to === 'ongoing' && life.match === 'introduction') moveMatch(life, 'active')
  else if ((to === 'done' || to === 'ended') && sees(life)) moveMatch(life, to)
}

/** With a neighbour who pauses, going on is going on with them. */
function chosen(life: Life, dice: number): HelpRequestState | undefined {
  const { next } = HELP_REQUEST[life.request]
  const to = next[dice % Math.max(1, next.length)]
  const goesOn = to !== undefined && to !== 'withdrawn' && !(isEnd(to) && to !== 'ready')
  if (life.request !== 'on_hold' || !goesOn) return to
  if (life.match !== 'paused') return to === 'ready' ? to : 'clarify'
  const { approvedAt, pausedFrom } = life
  const back = afterPause({ approvedAt, pausedFrom, firstContactAt: null, outcome: null }, 'once')
  moveMatch(life, back.match)
  return back.request
}

/** How the pair itself goes: trouble, a talk, an end that is told first. */
function pairStep(life: Life, dice: number): boolean {
  if (life.match === null || !sees(life) || dice % 3 > 0) return false
  const own = MATCH[life.match].next.filter((to) => stateIs(MATCH, to, 'visible'))
  const to = own[dice % Math.max(1, own.length)]
  if (to === undefined) return false
  moveMatch(life, to)
  return true
}

/** What stands open about the pair, as the one rule says. */
const pairWaits = ({ match: state, pausedFrom, now }: Life) =>
  state &&
  waitOfPairState(
    {
      id: 'm',
      state,
      stateSince: new Date(now),
      agreedDay: null,
      whoTells: 'staff',
      residentToldAt: null,
      pausedFrom,
      helpRequestId: 'r',
      volunteerId: 'v',
    },
    USUAL_PRACTICE,
  )

function step(life: Life, dice: number): void {
  life.now += (dice % 400) * HOUR
  if (pairStep(life, dice)) return
  const to = chosen(life, dice)
  if (to === undefined) return
  expect(HELP_REQUEST[life.request].next).toContain(to)
  pairGoes(life, to)
  life.request = to
  life.due = dueAfter(to, life.now, USUAL_PRACTICE)
}

const roadToAnEnd = (from: HelpRequestState): boolean => {
  const reached = new Set([from])
  for (const state of reached) for (const next of HELP_REQUEST[state].next) reached.add(next)
  return [...reached].some(isFinished)
}
const WITH_ROAD = new Set(HELP_REQUEST_STATES.filter(roadToAnEnd))

it(`holds over ${RUNS * STEPS} steps: no dead end, no wait without a date, nothing written after a death`, () => {
  const dice = fc.array(fc.nat(10_000), { minLength: STEPS, maxLength: STEPS })
  fc.assert(
    fc.property(dice, (throws) => {
      let life = newLife(false)
      for (const one of throws) {
        if (HELP_REQUEST[life.request].next.length === 0) life = newLife(!life.weekly)
        const before = life.written.length
        step(life, one)
        if (isSilent(life.request)) expect(life.written).toHaveLength(before)
        expect(WITH_ROAD.has(life.request), life.request).toBe(true)
        expect(life.due === null, life.request).toBe(isFinished(life.request))
        // Nobody sees an address of somebody whom nobody helps any more, or who was not asked.
        if (sees(life)) expect(['matched', 'in_progress', 'ongoing'], life.request).toContain(life.request)
        if (life.match === 'paused') expect(life.request).toBe('on_hold')
        // Trouble and an end wait for somebody, with a date; so does a first meeting.
        const wait = pairWaits(life)
        expect(Boolean(wait), `${life.match}`).toBe(
          // A pause ends no call that was promised.
          life.match !== null &&
            ((OWN_STATES as readonly MatchState[]).includes(life.match) ||
              (life.match === 'paused' && life.pausedFrom === 'trouble')),
        )
        if (wait) expect(wait.dueAt.getTime()).toBeGreaterThan(life.now)
      }
    }),
    { numRuns: RUNS },
  )
})
