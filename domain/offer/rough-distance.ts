/** Distance as an offer may tell it: wide steps, so that two offers never give a door away. */
export type RoughDistance = 'around' | 'near' | 'walk' | 'far'

/** @example roughDistance(640) // → 'near', less than a kilometre */
export function roughDistance(metres: number | null): RoughDistance {
  if (metres === null) return 'far'
  if (metres < 500) return 'around'
  if (metres < 1000) return 'near'
  return metres < 2000 ? 'walk' : 'far'
}
