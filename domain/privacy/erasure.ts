/** Whose record it is that goes. A contact stands in the request of a resident and goes with it. */
export const ERASED_KINDS = ['resident', 'volunteer', 'staff'] as const
export type ErasedKind = (typeof ERASED_KINDS)[number]
