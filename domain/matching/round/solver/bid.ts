import { most } from './most'
import type { RoundState } from './state'

/** So many arcs of a row are compared without branches; after these a better one is rare, and four are passed over at once. */
const FEW = 64

/**
 * What a request would choose at today's prices: gives the arc of the greatest surplus, or -1 when
 * staying open is best. Leaves that surplus in `surplus` and the second best in `ceiling`.
 *
 * Which arc is better than all before cannot be foretold, so the first arcs of a row are compared by
 * arithmetic alone; a sign spread over 32 bits takes the place of a branch.
 */
export function bid(state: RoundState, request: number): number {
  const { arcSlot, arcGain, slotPrice } = state
  const start = state.arcStart[request] as number
  const end = state.arcStart[request + 1] as number
  let best = 0
  let second = 0
  let bestArc = -1
  let arc = start
  for (const stop = Math.min(end, start + FEW) - 1; arc < stop; arc += 2) {
    const a = ((arcGain[arc] as number) - (slotPrice[arcSlot[arc] as number] as number)) | 0
    const b = ((arcGain[arc + 1] as number) - (slotPrice[arcSlot[arc + 1] as number] as number)) | 0
    const overA = (best - a) | 0
    const isA = overA >> 31
    const lessA = (second - a - (overA & isA)) | 0
    best = (best - (overA & isA)) | 0
    second = (second - (lessA & (lessA >> 31))) | 0
    bestArc ^= (bestArc ^ arc) & isA
    const overB = (best - b) | 0
    const isB = overB >> 31
    const lessB = (second - b - (overB & isB)) | 0
    best = (best - (overB & isB)) | 0
    second = (second - (lessB & (lessB >> 31))) | 0
    bestArc ^= (bestArc ^ (arc + 1)) & isB
  }
  while (arc < end) {
    if (arc + 3 < end) {
      const a = ((arcGain[arc] as number) - (slotPrice[arcSlot[arc] as number] as number)) | 0
      const b = ((arcGain[arc + 1] as number) - (slotPrice[arcSlot[arc + 1] as number] as number)) | 0
      const c = ((arcGain[arc + 2] as number) - (slotPrice[arcSlot[arc + 2] as number] as number)) | 0
      const d = ((arcGain[arc + 3] as number) - (slotPrice[arcSlot[arc + 3] as number] as number)) | 0
      if (most(most(a, b), most(c, d)) <= second) {
        arc += 4
        continue
      }
    }
    const offer = (arcGain[arc] as number) - (slotPrice[arcSlot[arc] as number] as number)
    if (offer > best) {
      second = best
      best = offer
      bestArc = arc
    } else if (offer > second) second = offer
    arc++
  }
  state.work += end - start
  state.surplus[request] = best
  state.ceiling[request] = second
  return bestArc
}
