import { expect, it } from 'vitest'
import { type AgendaVisit, agendaSeries } from './agenda-series'
import { visitHours } from './series'
import type { VisitState } from './visit-states'

/** Tuesday afternoon, around the night in which the clock goes forward. */
const RHYTHM = { slot: 4, everyWeeks: 1, from: '2027-03-16' }

function visit(plannedOn: string, state: VisitState = 'planned', on = plannedOn): AgendaVisit {
  const { from, to } = visitHours(on, 'afternoon')
  return { id: `v-${plannedOn}`, plannedOn, state, hours: { from: new Date(from), to: new Date(to) } }
}

const days = (all: readonly Date[]) => all.map((one) => one.toISOString().slice(0, 16))

it('is one moment that comes back, by the clock on the wall', () => {
  const { every, without, moved, apart } = agendaSeries(RHYTHM, [
    visit('2027-03-16'),
    visit('2027-03-23'),
    visit('2027-03-30'),
  ])
  expect(days([every?.from, every?.last].filter((one) => one !== undefined))).toEqual([
    '2027-03-16T12:00',
    '2027-03-30T11:00',
  ])
  expect([without, moved, apart]).toEqual([[], [], []])
})

it('leaves out what is skipped and what is the turn of another, and moves what is moved', () => {
  const { every, without, moved } = agendaSeries(RHYTHM, [
    visit('2027-03-16', 'skipped'),
    visit('2027-03-23', 'done'),
    visit('2027-04-06', 'stood_in'),
    visit('2027-04-13', 'moved', '2027-04-15'),
    visit('2027-04-20'),
  ])
  expect(every && days([every.from])).toEqual(['2027-03-23T12:00'])
  expect(days(without)).toEqual(['2027-03-30T11:00', '2027-04-06T11:00'])
  expect(moved.map(({ was, from }) => days([was, from]))).toEqual([['2027-04-13T11:00', '2027-04-15T11:00']])
})

it('keeps apart what an older rhythm left, and has no series when nothing stands in its place', () => {
  const old = visit('2027-03-18', 'moved', '2027-03-19')
  expect(agendaSeries(RHYTHM, [old, visit('2027-03-23')]).apart.map((one) => one.id)).toEqual([
    'v-2027-03-18',
  ])
  const only = agendaSeries(RHYTHM, [visit('2027-03-16', 'moved', '2027-03-17')])
  expect([only.every, only.apart.length]).toEqual([null, 1])
  expect(agendaSeries(RHYTHM, [])).toEqual({ every: null, without: [], moved: [], apart: [] })
})
