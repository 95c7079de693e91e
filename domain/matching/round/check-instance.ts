import { LIMIT, type RoundInstance } from './types'

/** The round is not well formed. The message names the field and the place. */
export class InvalidRoundError extends Error {
  override readonly name = 'InvalidRoundError'
}

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

function checkArcs({ arcSlot, arcGain, slotVolunteer }: RoundInstance): void {
  const slots = slotVolunteer.length
  for (let arc = 0; arc < arcSlot.length; arc++) {
    const slot = arcSlot[arc] as number
    const gain = arcGain[arc] as number
    if (slot < 0 || slot >= slots) {
      throw new InvalidRoundError(`arcSlot[${arc}] = ${slot} is no slot: there are ${slots}`)
    }
    if (gain >= LIMIT || gain <= -LIMIT) {
      throw new InvalidRoundError(`arcGain[${arc}] = ${gain} is out of range: smaller than 2^29 in size`)
    }
  }
}

function checkSlots({ slotVolunteer, slotCapacity, volunteers }: RoundInstance): void {
  const ended = new Uint8Array(volunteers)
  let previous = -1
  for (let slot = 0; slot < slotVolunteer.length; slot++) {
    const volunteer = slotVolunteer[slot] as number
    const capacity = slotCapacity[slot] as number
    if (volunteer < 0 || volunteer >= volunteers) {
      throw new InvalidRoundError(
        `slotVolunteer[${slot}] = ${volunteer} is no volunteer: there are ${volunteers}`,
      )
    }
    if (volunteer !== previous) {
      if (ended[volunteer] === 1) {
        throw new InvalidRoundError(
          `slotVolunteer[${slot}]: the slots of volunteer ${volunteer} are not consecutive`,
        )
      }
      if (previous >= 0) ended[previous] = 1
      previous = volunteer
    }
    if (capacity < 0 || capacity >= LIMIT) {
      throw new InvalidRoundError(`slotCapacity[${slot}] = ${capacity} is out of range: from 0 to below 2^29`)
    }
  }
}

function checkLoadCosts({ loadCost, loadCostStart, volunteers }: RoundInstance): void {
  for (let volunteer = 0; volunteer < volunteers; volunteer++) {
    const from = loadCostStart[volunteer] as number
    const to = loadCostStart[volunteer + 1] as number
    for (let k = from; k < to; k++) {
      const cost = loadCost[k] as number
      if (cost < 0 || cost >= LIMIT) {
        throw new InvalidRoundError(`loadCost[${k}] = ${cost} is out of range: from 0 to below 2^29`)
      }
      if (k > from && cost < (loadCost[k - 1] as number)) {
        throw new InvalidRoundError(
          `loadCost[${k}] = ${cost} is below loadCost[${k - 1}] = ${loadCost[k - 1]}: the costs of volunteer ${volunteer} must not fall`,
        )
      }
    }
  }
}
