import type { Position } from '@/domain/walking'

/** One address as a file has it, before boxes are folded. */
export type ImportedAddress = Position & {
  readonly sourceId: string | null
  readonly nisCode: string | null
  readonly postcode: string
  readonly municipality: string
  readonly street: string
  readonly houseNumber: string
}

/** Why a row of the file was left out. */
export type SkipReason =
  | 'other municipality'
  | 'not in use'
  | 'no postcode'
  | 'no street'
  | 'no house number'
  | 'no position'
  | 'outside Belgium'

/** What was read so far; the reader counts, the report shows. */
export type Tally = { read: number; readonly skipped: Map<SkipReason, number> }

export const newTally = (): Tally => ({ read: 0, skipped: new Map() })

export function skip(tally: Tally, reason: SkipReason): null {
  tally.skipped.set(reason, (tally.skipped.get(reason) ?? 0) + 1)
  return null
}

/** Addresses in batches, as they come out of the file. */
export type AddressBatches = AsyncIterable<readonly ImportedAddress[]>
