/** Share of places in a wave that go to a chosen-by-lot neighbour, so that the chances stay honest. */
export const EXPLORED_SHARE = 0.05

/** FNV-1a over text: 0 … 1, the same on any machine. @example lot('r1', 1) // → 0.758… */
export function lot(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const character of parts.join(' ')) {
    hash ^= character.codePointAt(0) ?? 0
    hash = Math.imul(hash, 0x01000193)
  }
  // FNV's high bits move little for short texts that differ at the end; one more round spreads them.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return ((hash ^ (hash >>> 15)) >>> 0) / 4_294_967_296
}

/**
 * Which of the eligible gets this place by lot; null, nineteen times in twenty, when the order decides.
 * Chances are learned only from people we chose to ask: without the lot, who is thought unwilling is never asked
 * again and can never prove the opposite. The lot is a hash of request, draw and volunteer: nobody can steer it.
 *
 * @example explored('r1', 1, ['v1', 'v2']) // → null, since lot('r1', 1) is not below 0.05
 */
export function explored(request: string, draw: number, eligible: readonly string[]): string | null {
  if (eligible.length === 0 || lot(request, draw) >= EXPLORED_SHARE) return null
  return eligible.reduce((best, one) => (lot(request, draw, one) < lot(request, draw, best) ? one : best))
}
