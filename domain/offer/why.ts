/** Reasons that are pleasant and safe to tell the volunteer, the strongest first. The rest stays with the coordinator. */
export const TOLD_REASONS = ['helpedBefore', 'preferredKind', 'motherTongue', 'near', 'severalSlots'] as const
export type ToldReason = (typeof TOLD_REASONS)[number] | 'free'

/** @example toldReasons([{ key: 'near' }, { key: 'askedLately' }]) // → ['near'] */
export function toldReasons(reasons: readonly { readonly key: string }[]): ToldReason[] {
  const keys = new Set(reasons.map((one) => one.key))
  const told: ToldReason[] = TOLD_REASONS.filter((key) => keys.has(key)).slice(0, 2)
  return told.length > 0 ? told : ['free']
}
