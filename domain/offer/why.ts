import type { RoughDistance } from './rough-distance'

/** Reasons that are pleasant and safe to tell the volunteer, the strongest first. The rest stays with the coordinator. */
export const TOLD_REASONS = [
  'helpedBefore',
  'preferredKind',
  'sharedTopic',
  'motherTongue',
  'near',
  'severalSlots',
] as const
export type ToldReason = (typeof TOLD_REASONS)[number] | 'free'

/**
 * "You live near" follows the distance that is told, not the real one: else it would be one more step to measure by.
 *
 * @example toldReasons([{ key: 'near' }, { key: 'askedLately' }], 'around') // → ['near']
 * @example toldReasons([{ key: 'near' }], 'walk') // → ['free']
 */
export function toldReasons(
  reasons: readonly { readonly key: string }[],
  distance: RoughDistance,
): ToldReason[] {
  const keys = new Set(reasons.map((one) => one.key))
  const onFoot = keys.delete('near') || keys.has('far')
  if (onFoot && (distance === 'around' || distance === 'near')) keys.add('near')
  const told: ToldReason[] = TOLD_REASONS.filter((key) => keys.has(key)).slice(0, 2)
  return told.length > 0 ? told : ['free']
}
