import { expect, it } from 'vitest'
import { VOLUNTEER_STATES } from '../volunteer/volunteer-states'
import { agesAsked, waitsForParent } from './age'
import { isTalkAhead, talkStage } from './talk-stage'

const NOW = Date.parse('2026-12-03T10:00:00Z')
const newcomer = { isMinor: false, parentYesAt: null, callAskedAt: null, talkAt: null, hasFree: true }
const stage = (changes: Partial<Parameters<typeof talkStage>[0]>) =>
  talkStage({ state: 'interested', ...newcomer, ...changes }, NOW)

it('is a choice while something is free, and a call where nothing is or who asked for one', () => {
  expect(stage({})).toBe('choose')
  expect(stage({ hasFree: false })).toBe('call')
  expect(stage({ state: 'invited', callAskedAt: new Date(NOW) })).toBe('call')
})

it('is the talk that was chosen until it begins, and what was agreed by telephone', () => {
  expect(stage({ state: 'intake_booked', talkAt: new Date(NOW + 1) })).toBe('booked')
  expect(stage({ state: 'intake_booked', talkAt: new Date(NOW) })).toBe('begun')
  expect(stage({ state: 'intake_booked' })).toBe('arranged')
})

it('is nothing to choose after the talk, and a parent first for who is not eighteen', () => {
  expect(stage({ state: 'thinking' })).toBe('thinking')
  for (const state of VOLUNTEER_STATES.filter((one) => one !== 'thinking'))
    expect(stage({ state }) === 'over', state).toBe(!isTalkAhead(state))
  expect(stage({ isMinor: true })).toBe('parent')
  expect(stage({ isMinor: true, parentYesAt: new Date(NOW) })).toBe('choose')
})

it('lets who is not eighteen go no further than an end without a parent', () => {
  const child = { isMinor: true, parentYesAt: null }
  for (const to of ['intake_booked', 'intake_done', 'ready', 'active'] as const)
    expect([to, waitsForParent(child, to)]).toEqual([to, true])
  expect(waitsForParent(child, 'ended')).toBe(false)
  expect(waitsForParent({ ...child, isMinor: false }, 'ready')).toBe(false)
  expect(agesAsked(18)).toEqual(['adult', 'tooYoung'])
})
