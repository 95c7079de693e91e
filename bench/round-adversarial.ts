import { seeded } from '../domain/kernel/random'
import type { RoundInstance } from '../domain/matching/round/solver'

/**
 * Machol and Wien's table: pairing i with j costs i·j, everybody is eligible for everything.
 * Methods that repair one row at a time visit nearly all rows in every repair.
 */
export function dense(size: number): RoundInstance {
  const top = 2 * size * size
  const gains = new Int32Array(size * size)
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) gains[i * size + j] = top - (i + 1) * (j + 1)
  return table(size, size, (i) => Array.from({ length: size }, (_, j) => [j, gains[i * size + j] ?? 0]))
}

/** Everybody is eligible for `degree` random people anywhere: no neighbourhoods, so no locality. */
export function randomSparse(
  requests: number,
  volunteers: number,
  degree: number,
  seed: number,
  gains: number,
): RoundInstance {
  const random = seeded(seed)
  return table(requests, volunteers, () =>
    Array.from({ length: degree }, () => [
      Math.floor(random() * volunteers),
      50_000 + Math.floor(random() * gains),
    ]),
  )
}

/** A full table of gains without any structure. */
export function randomTable(requests: number, volunteers: number): number[][] {
  const random = seeded(1)
  return Array.from({ length: requests }, () =>
    Array.from({ length: volunteers }, () => 1 + Math.floor(random() * 10_000)),
  )
}

export function tableRound(gains: readonly (readonly number[])[]): RoundInstance {
  return table(gains.length, gains[0]?.length ?? 0, (i) => (gains[i] ?? []).map((gain, j) => [j, gain]))
}

/** One slot and one visit a volunteer, without load cost. */
function table(
  requests: number,
  volunteers: number,
  row: (request: number) => readonly (readonly [number, number])[],
): RoundInstance {
  const rows = Array.from({ length: requests }, (_, request) => row(request))
  const arcStart = new Int32Array(requests + 1)
  rows.forEach((arcs, request) => {
    arcStart[request + 1] = (arcStart[request] ?? 0) + arcs.length
  })
  const arcSlot = new Int32Array(arcStart.at(-1) ?? 0)
  const arcGain = new Int32Array(arcSlot.length)
  rows.forEach((arcs, request) => {
    arcs.forEach(([slot, gain], k) => {
      arcSlot[(arcStart[request] ?? 0) + k] = slot
      arcGain[(arcStart[request] ?? 0) + k] = gain
    })
  })
  return {
    requests,
    volunteers,
    arcStart,
    arcSlot,
    arcGain,
    slotVolunteer: Int32Array.from({ length: volunteers }, (_, j) => j),
    slotCapacity: new Int32Array(volunteers).fill(1),
    loadCostStart: Int32Array.from({ length: volunteers + 1 }, (_, j) => j),
    loadCost: new Int32Array(volunteers),
  }
}
