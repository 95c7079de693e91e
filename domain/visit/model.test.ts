import fc from 'fast-check'
import { expect, it } from 'vitest'
import { HELP_REQUEST, type HelpRequestState } from '../help-request/help-request-states'
import { DAY, HOUR } from '../kernel/time'
import { askAt, unheardAt } from './noticed'
import { SAID, type Said, sayable } from './said'
import { afterStandIn } from './stand-in'
import { VISIT, VISIT_STATES, type VisitState } from './visit-states'

const RUNS = 1000
const STEPS = 100

/** One visit with whoever speaks of it, the request for somebody else, and the clock. */
interface Life {
  now: number
  readonly begins: number
  state: VisitState
  once: HelpRequestState | null
  askedAt: number | null
}

const BEGINS = Date.UTC(2026, 5, 2, 11)
const HOURS = 4 * HOUR
const newLife = (): Life => ({
  now: BEGINS - 9 * DAY,
  begins: BEGINS,
  state: 'planned',
  once: null,
  askedAt: null,
})

/** Where each saying leads; `thanks`, `seek` and a second move change nothing of where it stands. */
const LEADS: Readonly<Record<Said, VisitState | null>> = {
  cannot: 'uncovered',
  can: 'planned',
  move: 'moved',
  came: 'done',
  not_there: 'missed',
  skip: 'skipped',
  again: 'planned',
  seek: null,
  thanks: 'done',
  nobody: 'missed',
}

function goes(life: Life, to: VisitState | null): void {
  if (to === null || to === life.state) return
  expect(VISIT[life.state].next, `${life.state} → ${to}`).toContain(to)
  life.state = to
}

function timePasses(life: Life, hours: number): void {
  life.now += hours * HOUR
  const ends = life.begins + HOURS
  if ((life.state === 'uncovered' || life.state === 'sought') && life.now >= ends) goes(life, 'skipped')
  if (life.state !== 'planned' && life.state !== 'moved') return
  if (life.askedAt === null && life.now >= askAt(ends)) life.askedAt = life.now
  else if (life.askedAt !== null && life.now >= unheardAt(life.askedAt)) goes(life, 'unheard')
}

function step(life: Life, dice: number): void {
  const may = sayable(SAID, life, life.now)
  const said = may[dice % Math.max(1, may.length)]
  if (dice % 3 === 0) timePasses(life, dice % 30)
  else if (life.state === 'uncovered' && dice % 3 === 1 && life.now < life.begins) {
    goes(life, 'sought')
    life.once = 'ready'
  } else if (life.once && dice % 2 === 0) {
    const { next } = HELP_REQUEST[life.once]
    life.once = next[dice % Math.max(1, next.length)] ?? life.once
    goes(life, afterStandIn(life.once, life.state))
  } else if (said) goes(life, LEADS[said])
}

const roadToAnEnd = (from: VisitState): boolean => {
  const reached = new Set([from])
  for (const state of reached) for (const next of VISIT[state].next) reached.add(next)
  return [...reached].some((state) => VISIT[state].waitsFor === null)
}
const WITH_ROAD = new Set(VISIT_STATES.filter(roadToAnEnd))

it(`holds over ${RUNS * STEPS} steps: no dead end, no wait without owner and date, and nobody asked twice`, () => {
  const dice = fc.array(fc.nat(10_000), { minLength: STEPS, maxLength: STEPS })
  fc.assert(
    fc.property(dice, (throws) => {
      let life = newLife()
      for (const one of throws) {
        if (life.now > BEGINS + 20 * DAY) life = newLife()
        const { askedAt } = life
        step(life, one)
        expect(WITH_ROAD.has(life.state), life.state).toBe(true)
        if (askedAt !== null) expect(life.askedAt).toBe(askedAt)
        const { waitsFor, due } = VISIT[life.state]
        expect(waitsFor === null).toBe(due === null)
        // A day that is long over waits for nobody but for whoever stood in.
        if (life.now > BEGINS + 8 * DAY && life.askedAt !== null && life.now >= unheardAt(life.askedAt) + DAY)
          expect(['uncovered', 'sought'], life.state).not.toContain(life.state)
      }
    }),
    { numRuns: RUNS },
  )
})
