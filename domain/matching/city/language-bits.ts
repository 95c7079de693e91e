import { HELP_KINDS, type HelpKind } from '@/domain/help-request/kinds'

/** @example kindBit(the first kind of the list) // → 1 */
export function kindBit(kind: HelpKind): number {
  return 1 << HELP_KINDS.indexOf(kind)
}

/** Gives each language a bit above the kinds, up to bit 30. */
export class LanguageBits {
  private readonly known = new Map<string, number>()

  /** @throws RangeError when there are more languages than bits: then nobody could tell them apart. */
  of(codes: readonly string[]): number {
    let mask = 0
    for (const code of codes) {
      const at = HELP_KINDS.length + this.known.size
      const bit = this.known.get(code) ?? 1 << at
      if (!this.known.has(code) && at > 30) throw new RangeError('more languages than the matching can hold')
      this.known.set(code, bit)
      mask |= bit
    }
    return mask
  }
}
