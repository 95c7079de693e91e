import { LIMIT, type RoundInstance } from './solver-types'

/** The round is not well formed. The message names the field and the place. */
export class InvalidRoundError extends Error {
  override readonly name = 'InvalidRoundError'
}

const MOST = LIMIT - 1

const LISTS = [
  'arcStart',
  'arcSlot',
  'arcGain',
  'slotVolunteer',
  'slotCapacity',
  'loadCostStart',
  'loadCost',
] as const

/**
 * Refuses a malformed instance before any work is done: a wrong answer would look like a right one.
 * Linear in the size of the instance.
 *
 * @throws InvalidRoundError, for instance "loadCost[4] = 150 is below loadCost[3] = 450: the costs of volunteer 2 must not fall"
 */
export function checkInstance(instance: RoundInstance): void {
  checkCount('requests', instance.requests)
  checkCount('volunteers', instance.volunteers)
  for (const name of LISTS) {
    if (!(instance[name] instanceof Int32Array)) throw new InvalidRoundError(`${name} must be an Int32Array`)
  }
  checkLength('arcGain', instance.arcGain.length, instance.arcSlot.length)
  checkLength('slotCapacity', instance.slotCapacity.length, instance.slotVolunteer.length)
  checkStarts('arcStart', instance.arcStart, instance.requests, 'arcSlot', instance.arcSlot.length)
  checkStarts(
    'loadCostStart',
    instance.loadCostStart,
    instance.volunteers,
    'loadCost',
    instance.loadCost.length,
  )
  checkArcs(instance)
  checkSlots(instance)
  checkLoadCosts(instance)
}

function checkCount(name: string, count: number): void {
  if (!Number.isInteger(count) || count < 0 || count >= 2 ** 23) {
    throw new InvalidRoundError(`${name} = ${count} must be a whole number from 0 to 8388607`)
  }
}

function checkLength(name: string, length: number, expected: number): void {
  if (length !== expected) throw new InvalidRoundError(`${name} has length ${length}, expected ${expected}`)
}

function checkStarts(name: string, starts: Int32Array, rows: number, listName: string, total: number): void {
  checkLength(name, starts.length, rows + 1)
  if (starts[0] !== 0) throw new InvalidRoundError(`${name}[0] = ${starts[0]} must be 0`)
  for (let row = 0; row < rows; row++) {
    const from = starts[row] as number
    const to = starts[row + 1] as number
    if (to < from)
      throw new InvalidRoundError(`${name}[${row + 1}] = ${to} is below ${name}[${row}] = ${from}`)
  }
  if (starts[rows] !== total) {
    throw new InvalidRoundError(
      `${name}[${rows}] = ${starts[rows]} must be the length of ${listName}, ${total}`,
    )
  }
}

// The scans take plain arrays, throw nothing and go block by block: such functions are compiled at once,
// while one long loop that may throw runs ten times slower for most of its life. They have no branches
// either: a number out of range leaves the sign bit set, and only then is the place looked up.

const BLOCK = 1024

function checkArcs({ arcSlot, arcGain, slotVolunteer }: RoundInstance): void {
  const slots = slotVolunteer.length
  for (let start = 0; start < arcSlot.length; start += BLOCK) {
    const end = Math.min(start + BLOCK, arcSlot.length)
    if (arcsAreGood(arcSlot, arcGain, slots, start, end)) continue
    let arc = start
    while (isGood(arcSlot[arc] as number, arcGain[arc] as number, slots)) arc++
    const slot = arcSlot[arc] as number
    if (slot < 0 || slot >= slots) {
      throw new InvalidRoundError(`arcSlot[${arc}] = ${slot} is no slot: there are ${slots}`)
    }
    throw new InvalidRoundError(
      `arcGain[${arc}] = ${arcGain[arc]} is out of range: smaller than 2^29 in size`,
    )
  }
}

function arcsAreGood(
  arcSlot: Int32Array,
  arcGain: Int32Array,
  slots: number,
  start: number,
  end: number,
): boolean {
  const last = slots - 1
  let bad = 0
  let arc = start
  for (; arc + 3 < end; arc += 4) {
    bad |=
      signed(arcSlot[arc] as number, arcGain[arc] as number, last) |
      signed(arcSlot[arc + 1] as number, arcGain[arc + 1] as number, last) |
      signed(arcSlot[arc + 2] as number, arcGain[arc + 2] as number, last) |
      signed(arcSlot[arc + 3] as number, arcGain[arc + 3] as number, last)
  }
  for (; arc < end; arc++) bad |= signed(arcSlot[arc] as number, arcGain[arc] as number, last)
  return bad >= 0
}

/** Below zero when a number is out of range. */
function signed(slot: number, gain: number, last: number): number {
  return slot | (last - slot) | (MOST - gain) | (MOST + gain)
}

function isGood(slot: number, gain: number, slots: number): boolean {
  return slot >= 0 && slot < slots && gain < LIMIT && gain > -LIMIT
}

function checkSlots(instance: RoundInstance): void {
  const { slotVolunteer, slotCapacity, volunteers } = instance
  const slots = slotVolunteer.length
  for (let start = 0; start < slots; start += BLOCK) {
    const end = Math.min(start + BLOCK, slots)
    if (slotsAscend(slotVolunteer, slotCapacity, volunteers, start, end)) continue
    checkWeeks(instance)
    return
  }
}

/** Volunteers that ascend are consecutive, so that nobody need be remembered. */
function slotsAscend(
  slotVolunteer: Int32Array,
  slotCapacity: Int32Array,
  volunteers: number,
  start: number,
  end: number,
): boolean {
  let bad = 0
  let before = start === 0 ? 0 : (slotVolunteer[start - 1] as number)
  for (let slot = start; slot < end; slot++) {
    const volunteer = slotVolunteer[slot] as number
    const capacity = slotCapacity[slot] as number
    bad |= (volunteer - before) | (volunteers - 1 - volunteer) | capacity | (MOST - capacity)
    before = volunteer
  }
  return bad >= 0
}

/** For volunteers in any order. */
function checkWeeks({ slotVolunteer, slotCapacity, volunteers }: RoundInstance): void {
  const seen = new Uint8Array(volunteers)
  for (let slot = 0; slot < slotVolunteer.length; ) {
    const volunteer = slotVolunteer[slot] as number
    if (volunteer < 0 || volunteer >= volunteers) {
      throw new InvalidRoundError(
        `slotVolunteer[${slot}] = ${volunteer} is no volunteer: there are ${volunteers}`,
      )
    }
    if (seen[volunteer] === 1) {
      throw new InvalidRoundError(
        `slotVolunteer[${slot}]: the slots of volunteer ${volunteer} are not consecutive`,
      )
    }
    seen[volunteer] = 1
    slot = endOfRun(slotVolunteer, slotCapacity, volunteer, slot)
    const capacity = slotCapacity[slot] ?? 0
    if (capacity < 0 || capacity >= LIMIT) {
      throw new InvalidRoundError(`slotCapacity[${slot}] = ${capacity} is out of range: from 0 to below 2^29`)
    }
  }
}

/** The first slot from here that is another volunteer's or has a capacity out of range. */
function endOfRun(
  slotVolunteer: Int32Array,
  slotCapacity: Int32Array,
  volunteer: number,
  start: number,
): number {
  const slots = slotVolunteer.length
  let slot = start
  while (slot < slots && slotVolunteer[slot] === volunteer) {
    const capacity = slotCapacity[slot] as number
    if (capacity < 0 || capacity >= LIMIT) break
    slot++
  }
  return slot
}

function checkLoadCosts({ loadCost, loadCostStart, volunteers }: RoundInstance): void {
  for (let volunteer = 0; volunteer < volunteers; volunteer++) {
    const start = loadCostStart[volunteer] as number
    const end = loadCostStart[volunteer + 1] as number
    const k = firstBadCost(loadCost, start, end)
    if (k === end) continue
    const cost = loadCost[k] as number
    if (cost < 0 || cost >= LIMIT) {
      throw new InvalidRoundError(`loadCost[${k}] = ${cost} is out of range: from 0 to below 2^29`)
    }
    throw new InvalidRoundError(
      `loadCost[${k}] = ${cost} is below loadCost[${k - 1}] = ${loadCost[k - 1]}: the costs of volunteer ${volunteer} must not fall`,
    )
  }
}

function firstBadCost(loadCost: Int32Array, start: number, end: number): number {
  let previous = 0
  for (let k = start; k < end; k++) {
    const cost = loadCost[k] as number
    if (cost < previous || cost >= LIMIT) return k
    previous = cost
  }
  return end
}
