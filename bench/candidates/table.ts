import { HELP_KINDS, type HelpKind } from '@/domain/help-request/kinds'
import { historyRatio } from '@/domain/matching/chance/acceptance'
import type { Coefficients } from '@/domain/matching/chance/coefficients'
import type { VolunteerFacts } from '@/domain/matching/eligibility/matching-facts'

/** What a search needs of one volunteer, in numbers. Coordinates are metres in one plane. */
export interface Profile {
  readonly x: number
  readonly y: number
  readonly radiusMetres: number
  readonly slots: number
  /** Kinds of help in the low bits, languages in the rest up to bit 30; 0 for who cannot be asked at all. */
  readonly traits: number
  /** The part of the log-odds that does not depend on the request, and the history ratio. */
  readonly odds: number
  readonly ratio: number
}

const METRES_PER_DEGREE = 111_195

/** One flat plane for a whole city, so that index, radius and score measure the same. Error below 0.1 % in a city. */
export class Plane {
  private readonly perLon: number

  constructor(
    private readonly lat0: number,
    private readonly lon0: number,
  ) {
    this.perLon = METRES_PER_DEGREE * Math.cos((lat0 * Math.PI) / 180)
  }

  /** Metres east and north of the middle of the city. */
  at(lat: number, lon: number): { x: number; y: number } {
    return { x: (lon - this.lon0) * this.perLon, y: (lat - this.lat0) * METRES_PER_DEGREE }
  }
}

export function kindBit(kind: HelpKind): number {
  return 1 << HELP_KINDS.indexOf(kind)
}

/** Gives each language a bit above the kinds. What comes after bit 30 shares it: too many may be found, never too few. */
export class LanguageBits {
  private readonly known = new Map<string, number>()

  of(codes: readonly string[]): number {
    let mask = 0
    for (const code of codes) {
      let bit = this.known.get(code)
      if (bit === undefined) {
        bit = 1 << Math.min(30, HELP_KINDS.length + this.known.size)
        this.known.set(code, bit)
      }
      mask |= bit
    }
    return mask
  }
}

export function profileOf(
  who: VolunteerFacts,
  plane: Plane,
  languages: LanguageBits,
  using: Coefficients,
): Profile {
  const kinds = who.kinds.reduce((mask, kind) => mask | kindBit(kind), 0)
  const canBeAsked = who.point !== null && who.active && who.weekLoad < who.weeklyCapacity
  return {
    ...(who.point ? plane.at(who.point.lat, who.point.lon) : { x: 0, y: 0 }),
    radiusMetres: who.radiusMetres,
    slots: who.slots,
    traits: canBeAsked ? kinds | languages.of(who.languages) : 0,
    odds: using.base - using.ask14 * who.asks14 - using.visit28 * who.visits28,
    ratio: historyRatio(who.history),
  }
}
