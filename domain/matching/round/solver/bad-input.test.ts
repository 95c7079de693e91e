import { describe, expect, it } from 'vitest'
import { layOut } from './arbitrary-round'
import { readRound, writeSolution } from './read-file'
import { solveRound } from './solve'
import type { RoundInstance } from './solver-types'

const good = layOut({
  volunteers: [
    { costs: [1, 4], slots: [1, 1] },
    { costs: [2], slots: [1] },
  ],
  requests: [[{ volunteer: 0, slot: 0, gain: 20 }], [{ volunteer: 1, slot: 0, gain: 15 }]],
})

describe('a malformed instance is refused with its place', () => {
  const cases: readonly [string, Partial<RoundInstance>][] = [
    ['requests = NaN', { requests: Number.NaN }],
    ['volunteers = -1', { volunteers: -1 }],
    ['requests = 1.5', { requests: 1.5 }],
    ['arcStart has length 3, expected 4', { requests: 3 }],
    ['arcGain has length 1, expected 2', { arcGain: Int32Array.of(1) }],
    ['slotCapacity has length 4, expected 3', { slotCapacity: Int32Array.of(1, 1, 1, 1) }],
    ['arcStart[0] = 1 must be 0', { arcStart: Int32Array.of(1, 1, 2) }],
    ['arcStart[2] = 0 is below arcStart[1] = 1', { arcStart: Int32Array.of(0, 1, 0) }],
    ['arcStart[2] = 1 must be the length of arcSlot, 2', { arcStart: Int32Array.of(0, 1, 1) }],
    ['loadCostStart[2] = 9 must be the length of loadCost, 3', { loadCostStart: Int32Array.of(0, 2, 9) }],
    ['arcSlot[1] = 3 is no slot', { arcSlot: Int32Array.of(0, 3) }],
    ['arcSlot[0] = -1 is no slot', { arcSlot: Int32Array.of(-1, 2) }],
    ['arcGain[0] = 536870912 is out of range', { arcGain: Int32Array.of(2 ** 29, 1) }],
    ['arcGain[1] = -536870912 is out of range', { arcGain: Int32Array.of(1, -(2 ** 29)) }],
    ['slotVolunteer[2] = 2 is no volunteer', { slotVolunteer: Int32Array.of(0, 0, 2) }],
    [
      'slotVolunteer[2]: the slots of volunteer 0 are not consecutive',
      { slotVolunteer: Int32Array.of(0, 1, 0) },
    ],
    ['slotCapacity[1] = -1 is out of range', { slotCapacity: Int32Array.of(1, -1, 1) }],
    [
      'loadCost[1] = 1 is below loadCost[0] = 4: the costs of volunteer 0',
      { loadCost: Int32Array.of(4, 1, 2) },
    ],
    ['loadCost[2] = -2 is out of range', { loadCost: Int32Array.of(1, 4, -2) }],
    ['arcGain must be an Int32Array', { arcGain: Float64Array.of(Number.NaN, 1) as never }],
  ]
  it.each(cases)('%s', (message, change) => {
    expect(() => solveRound({ ...good, ...change })).toThrow(message)
  })
})

describe('a broken file is refused with its place', () => {
  const file = {
    format: 'zb-match/1',
    requests: 2,
    volunteers: 1,
    groups: [[0, 1]],
    loadCosts: [[3, 5]],
    arcs: [[[0, 9]], []],
  }
  it('reads and answers a good one', () => {
    const instance = readRound(file)
    expect(writeSolution(instance, solveRound(instance))).toEqual({ match: [0, -1], p: [5], P: [9] })
  })
  const cases: readonly [string, unknown][] = [
    ['must hold one JSON object', []],
    ['must hold one JSON object', null],
    ['format must be "zb-match/1"', { ...file, format: 'zb-match/2' }],
    ['arcs must be a list', { ...file, arcs: undefined }],
    ['arcs has 2 rows, expected 3', { ...file, requests: 3 }],
    ['loadCosts has 1 rows, expected 2', { ...file, volunteers: 2 }],
    ['requests "2" must be a whole number', { ...file, requests: '2' }],
    ['arcs[0][0] gain 1.5 must be a whole number', { ...file, arcs: [[[0, 1.5]], []] }],
    ['arcs[0][0] gain null must be a whole number', { ...file, arcs: [[[0, null]], []] }],
    ['arcs[0][0] must be a pair', { ...file, arcs: [[[0, 1, 2]], []] }],
    ['arcs[1] must be a list', { ...file, arcs: [[[0, 1]], 5] }],
    ['groups[0] capacity 536870912 must be a whole number', { ...file, groups: [[0, 2 ** 29]] }],
    ['loadCosts[0][1] {} must be a whole number', { ...file, loadCosts: [[3, {}]] }],
    ['loadCost[1] = 2 is below loadCost[0] = 3', { ...file, loadCosts: [[3, 2]] }],
    ['arcSlot[0] = 4 is no slot', { ...file, arcs: [[[4, 9]], []] }],
  ]
  it.each(cases)('%s', (message, broken) => {
    expect(() => readRound(broken)).toThrow(message)
  })
})
