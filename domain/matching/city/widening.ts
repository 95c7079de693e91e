import { ALL_SLOTS, type Slot, slotBit, slotsIn } from '@/domain/kernel/slots'
import type { Doorstep } from '@/domain/walking'
import type { Clause } from '../eligibility/clauses'
import { brokenRules, firstRule, howMany } from './broken-rules'
import type { CityColumns } from './city-columns'
import { speaksAny } from './language-bits'
import type { Need } from './need'
import type { Weighing } from './pairs'

/** What a coordinator may talk about with those whom it concerns. What neighbours were promised is never widened. */
const WIDENED = ['slots', 'gender', 'language'] as const satisfies readonly Clause[]

/** One thing made wider, and how many neighbours it brings who break no other rule. */
export type Widening = { readonly count: number } & (
  | { readonly by: 'walk' }
  | { readonly by: 'moment'; readonly slot: Slot }
  | { readonly by: 'gender' }
  | { readonly by: 'language'; readonly language: string }
)

/** The walk is a question to a neighbour, the others to the resident. */
const ORDER: readonly Widening['by'][] = ['walk', 'moment', 'gender', 'language']
const MOST_OF_A_KIND = 3

export interface Wider {
  /** Metres that a neighbour would walk beyond what they said. */
  readonly beyondMetres: number
  /** Codes that the resident did not name. */
  readonly languages: readonly string[]
}

/**
 * What each widening alone would bring: from the same rules as the search, over everybody. The best three of a kind.
 *
 * @example wideningsOf(city, need, using, { beyondMetres: 1_000, languages: ['fr'] }) // → [{ by: 'walk', count: 4 }, …]
 */
export function wideningsOf(city: CityColumns, need: Need, using: Weighing, wider: Wider): Widening[] {
  const near = oneRuleAway(city, need, using, wider.beyondMetres)
  const under = (rule: (typeof WIDENED)[number]) =>
    near.flatMap((one) => (one.rule === rule ? [one.who] : []))
  const how = (of: readonly number[], fits: (j: number) => boolean) => of.filter(fits).length
  const other = under('slots')
  const speakers = under('language')
  const found: Widening[] = [
    { by: 'walk', count: near.filter(({ rule }) => rule === null).length },
    ...slotsIn(ALL_SLOTS & ~need.slots).map((slot) => ({
      by: 'moment' as const,
      slot,
      count: how(other, (j) => ((city.slots[j] as number) & slotBit(slot.weekday, slot.part)) !== 0),
    })),
    { by: 'gender', count: under('gender').length },
    ...wider.languages.map((language) => ({
      by: 'language' as const,
      language,
      count: how(speakers, (j) => speaksAny(city.languages, j, city.languageNumbers([language]))),
    })),
  ]
  return ORDER.flatMap((by) =>
    found
      .filter((one) => one.by === by && one.count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_OF_A_KIND),
  )
}

interface OneRuleAway {
  readonly who: number
  /** Null: the walk is too long, and nothing else. */
  readonly rule: Clause | null
}

/** Whom one rule keeps away that may be widened. */
function oneRuleAway(city: CityColumns, need: Need, using: Weighing, beyond: number): OneRuleAway[] {
  const some: OneRuleAway[] = []
  for (let who = 0; who < city.ids.length; who++) {
    if (city.present[who] === 0) continue
    const broken = brokenRules(city, need, who, using.now)
    const rule = broken === 0 ? null : firstRule(broken)
    if (howMany(broken) > 1 || (rule === null ? !need.onFoot : !WIDENED.some((one) => one === rule))) continue
    const { x, y } = city.at(city.lat[who] as number, city.lon[who] as number)
    const reach = (city.radius[who] as number) + (rule === null ? beyond : 0)
    if (need.onFoot && Math.hypot(x - need.x, y - need.y) > STRAIGHT * reach) continue
    some.push({ who, rule })
  }
  if (!need.onFoot) return some
  const from: Doorstep = { lat: need.lat, lon: need.lon, street: need.street ?? undefined }
  const { metres } = using.walks(
    from,
    Int32Array.from(some, ({ who }) => who),
    using.farthest + beyond,
  )
  return some.filter(({ who, rule }, k) => {
    const [walk, radius] = [metres[k] as number, city.radius[who] as number]
    return rule === null ? walk > radius && walk <= radius + beyond : walk <= radius
  })
}

/** Two planes and a rounding may differ so much. */
const STRAIGHT = 1.02
