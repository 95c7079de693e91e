import { writeFileSync } from 'node:fs'
import type { RoundInstance } from '../domain/matching'

/** Writes a round as 32-bit numbers, for a reference in another language: sizes first, then the lists. */
export function writeRound(path: string, round: RoundInstance): void {
  const { requests, volunteers, arcStart, arcSlot, arcGain } = round
  const { slotVolunteer, slotCapacity, loadCostStart, loadCost } = round
  const sizes = Int32Array.of(requests, volunteers, slotVolunteer.length, arcSlot.length, loadCost.length)
  const lists = [sizes, arcStart, arcSlot, arcGain, slotVolunteer, slotCapacity, loadCostStart, loadCost]
  writeFileSync(
    path,
    Buffer.concat(lists.map((list) => Buffer.from(list.buffer, list.byteOffset, list.byteLength))),
  )
}
