import { readFileSync, writeFileSync } from 'node:fs'
import type { RoundInstance } from '../domain/matching/round/solver'

/** Writes a round as 32-bit numbers, for other processes and languages: sizes first, then the lists. */
export function writeRoundFile(path: string, round: RoundInstance): void {
  const { requests, volunteers, arcStart, arcSlot, arcGain } = round
  const { slotVolunteer, slotCapacity, loadCostStart, loadCost } = round
  const sizes = Int32Array.of(requests, volunteers, slotVolunteer.length, arcSlot.length, loadCost.length)
  const lists = [sizes, arcStart, arcSlot, arcGain, slotVolunteer, slotCapacity, loadCostStart, loadCost]
  writeFileSync(
    path,
    Buffer.concat(lists.map((list) => Buffer.from(list.buffer, list.byteOffset, list.byteLength))),
  )
}

/** Reads it back as views on one buffer, so that memory holds the round once. */
export function readRoundFile(path: string): RoundInstance {
  const bytes = readFileSync(path)
  const all = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
  const [requests = 0, volunteers = 0, slots = 0, arcs = 0, costs = 0] = all
  let at = 5
  const take = (length: number): Int32Array => {
    at += length
    return all.subarray(at - length, at)
  }
  return {
    requests,
    volunteers,
    arcStart: take(requests + 1),
    arcSlot: take(arcs),
    arcGain: take(arcs),
    slotVolunteer: take(slots),
    slotCapacity: take(slots),
    loadCostStart: take(volunteers + 1),
    loadCost: take(costs),
  }
}
