import { checkInstance, InvalidRoundError } from './check-instance'
import { LIMIT, type RoundInstance, type RoundSolution } from './solver-types'

/** What goes back to a file: `match` counts within arcs[i]; p and P are the proving prices. */
export interface SolutionFile {
  readonly match: readonly number[]
  readonly p: readonly number[]
  readonly P: readonly number[]
}

/**
 * Checks parsed JSON of format zb-match/1 and turns it into a round: `groups` are the slots as
 * [volunteer, capacity], `loadCosts` one list per volunteer, `arcs` one list of [slot, gain] per request. Text such as NaN or 1.5 never reaches the solver,
 * where it would silently become another number.
 *
 * @throws InvalidRoundError, for instance "arcs[3][0] gain 1.5 must be a whole number below 2^29 in size"
 */
export function readRound(json: unknown): RoundInstance {
  const file = asRecord(json)
  if (file.format !== 'zb-match/1') throw new InvalidRoundError('format must be "zb-match/1"')
  const groups = asList(file.groups, 'groups')
  const loadCosts = asList(file.loadCosts, 'loadCosts')
  const arcs = asList(file.arcs, 'arcs')
  const requests = integer(file.requests, 'requests')
  const volunteers = integer(file.volunteers, 'volunteers')
  expectLength('arcs', arcs.length, requests)
  expectLength('loadCosts', loadCosts.length, volunteers)

  const arcStart = [0]
  const arcSlot: number[] = []
  const arcGain: number[] = []
  arcs.forEach((row, request) => {
    asList(row, `arcs[${request}]`).forEach((arc, k) => {
      const [slot, gain] = asPair(arc, `arcs[${request}][${k}]`)
      arcSlot.push(integer(slot, `arcs[${request}][${k}] slot`))
      arcGain.push(integer(gain, `arcs[${request}][${k}] gain`))
    })
    arcStart.push(arcSlot.length)
  })
  const loadCostStart = [0]
  const loadCost: number[] = []
  loadCosts.forEach((row, volunteer) => {
    asList(row, `loadCosts[${volunteer}]`).forEach((cost, k) => {
      loadCost.push(integer(cost, `loadCosts[${volunteer}][${k}]`))
    })
    loadCostStart.push(loadCost.length)
  })
  const pairs = groups.map((group, slot) => asPair(group, `groups[${slot}]`))
  const instance: RoundInstance = {
    requests,
    volunteers,
    arcStart: Int32Array.from(arcStart),
    arcSlot: Int32Array.from(arcSlot),
    arcGain: Int32Array.from(arcGain),
    slotVolunteer: Int32Array.from(pairs, ([volunteer], slot) =>
      integer(volunteer, `groups[${slot}] volunteer`),
    ),
    slotCapacity: Int32Array.from(pairs, ([, capacity], slot) =>
      integer(capacity, `groups[${slot}] capacity`),
    ),
    loadCostStart: Int32Array.from(loadCostStart),
    loadCost: Int32Array.from(loadCost),
  }
  checkInstance(instance)
  return instance
}

/** @example one request that took its first arc: `{ match: [0], p: [7, 4], P: [7, 4] }` */
export function writeSolution(instance: RoundInstance, solution: RoundSolution): SolutionFile {
  const match = Array.from(solution.chosenArc, (arc, request) =>
    arc < 0 ? -1 : arc - (instance.arcStart[request] as number),
  )
  return { match, p: Array.from(solution.volunteerPrice), P: Array.from(solution.slotPrice) }
}

function asRecord(json: unknown): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new InvalidRoundError('the file must hold one JSON object')
  }
  return json as Record<string, unknown>
}

function asList(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new InvalidRoundError(`${place} must be a list`)
  return value
}

function asPair(value: unknown, place: string): readonly [unknown, unknown] {
  if (!Array.isArray(value) || value.length !== 2) throw new InvalidRoundError(`${place} must be a pair`)
  return [value[0], value[1]]
}

function integer(value: unknown, place: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || Math.abs(value) >= LIMIT) {
    throw new InvalidRoundError(`${place} ${JSON.stringify(value)} must be a whole number below 2^29 in size`)
  }
  return value
}

function expectLength(name: string, length: number, expected: number): void {
  if (length !== expected) throw new InvalidRoundError(`${name} has ${length} rows, expected ${expected}`)
}
