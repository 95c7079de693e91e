import { HELP_KINDS, type HelpKind } from '@/domain/help-request/kinds'

/** @example kindBit(the first kind of the list) // → 1 */
export function kindBit(kind: HelpKind): number {
  return 1 << HELP_KINDS.indexOf(kind)
}

/** Words of 32 bits in which the languages of one neighbour stand: room for 128. */
export const LANGUAGE_WORDS = 4
const ROOM = 32 * LANGUAGE_WORDS
/** Bits above the kinds, up to bit 30. */
const FOLD = 31 - HELP_KINDS.length

/** Gives each language of a city a number, in the order in which they come. */
export class LanguageNumbers {
  private readonly known = new Map<string, number>()

  /** @throws RangeError when there are more languages than numbers: then nobody could tell them apart. */
  of(codes: readonly string[]): number[] {
    return codes.map((code) => {
      const number = this.known.get(code) ?? this.known.size
      if (number >= ROOM) throw new RangeError('more languages than the matching can hold')
      this.known.set(code, number)
      return number
    })
  }
}

/**
 * Languages as bits above those of the kinds, for the first sieve: some share one, so who passes is looked at again.
 *
 * @example foldedLanguages([0]) === foldedLanguages([0, 0]) // → true
 */
export const foldedLanguages = (numbers: readonly number[]): number =>
  numbers.reduce((mask, number) => mask | (1 << (HELP_KINDS.length + (number % FOLD))), 0)

/** @param words of all neighbours, `LANGUAGE_WORDS` for each @example speaksAny(city.languages, j, need.spoken) // → true */
export function speaksAny(words: Int32Array, j: number, numbers: readonly number[]): boolean {
  for (const number of numbers)
    if (((words[j * LANGUAGE_WORDS + (number >> 5)] as number) & (1 << (number & 31))) !== 0) return true
  return false
}
