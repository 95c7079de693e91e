import { HELP_KINDS, isBehindDoors } from '@/domain/help-request/kinds'
import { TALK_TOPICS, type TalkTopic } from '@/domain/kernel/talk-topics'
import { BOUNDS, type Bound } from '@/domain/resident/wishes'
import { type Plane, planeAround } from '@/domain/walking'
import { askCost } from '../candidates/order'
import type { Clause } from '../eligibility/clauses'
import { asks14Limit, HARD_LIMITS } from '../eligibility/limits'
import type { Gender, VolunteerFacts } from '../eligibility/matching-facts'
import { Grid, type Profile } from './grid'
import { foldedLanguages, kindBit, LANGUAGE_WORDS, LanguageNumbers } from './language-bits'

/** A neighbour without what hangs on who asks. The history is as it was at `readAt`, in epoch milliseconds. */
export interface CityPerson {
  readonly facts: Omit<VolunteerFacts, 'blockedResidents' | 'helpedBefore' | 'cameLast'>
  readonly street: string | null
  readonly readAt: number
}

const GENDERS: readonly (Gender | null)[] = [null, 'woman', 'man']
/** @example genderNumber(null) // → 0 */
export const genderNumber = (gender: Gender | null): number => GENDERS.indexOf(gender)

/** @example boundMask(['stairs', 'smoke']) // → 0b101 */
export const boundMask = (what: readonly Bound[]): number =>
  BOUNDS.reduce((mask, one, bit) => (what.includes(one) ? mask | (1 << bit) : mask), 0)

/** @example topicMask(['cooking']) // → 0b10 */
export const topicMask = (what: readonly TalkTopic[]): number =>
  TALK_TOPICS.reduce((mask, one, bit) => (what.includes(one) ? mask | (1 << bit) : mask), 0)
/** Kinds of help in a home or in a car. */
export const BEHIND_DOORS = HELP_KINDS.filter(isBehindDoors).reduce((mask, kind) => mask | kindBit(kind), 0)
/** A walk is never shorter than the straight line; so much may two planes and a rounding differ. */
const straightWithin = (radiusMetres: number) => 1.01 * radiusMetres + 5

/**
 * How many more visits a round may plan for this person: what fits the week, and no more asks than were promised.
 * @example two of three visits done this week, nobody asked yet: 1
 */
function roomOf(volunteer: CityPerson['facts']): number {
  return Math.max(
    0,
    Math.min(
      volunteer.weeklyCapacity - volunteer.weekLoad,
      HARD_LIMITS.openAsks - volunteer.openAsks,
      asks14Limit(volunteer.lowerLimitAsks14) - volunteer.asks14,
    ),
  )
}

/** Rules that a neighbour breaks whoever asks, a bit for each in the order in which people hear them. */
export const STANDING = [
  'inactive',
  'startList',
  'capacity',
  'openAsks',
  'askedOften',
] as const satisfies readonly Clause[]

function hindrances(who: CityPerson['facts']): number {
  const broken = [
    !who.active,
    !who.startDone,
    who.weekLoad >= who.weeklyCapacity,
    who.openAsks >= HARD_LIMITS.openAsks,
    who.asks14 >= asks14Limit(who.lowerLimitAsks14),
  ]
  return broken.reduce((mask, one, bit) => (one ? mask | (1 << bit) : mask), 0)
}

/**
 * Everybody who may be asked, as numbers: neighbour j stands in place j of every list, in the order of their ids. What may
 * travel to another thread is here, and nothing else.
 */
export class CityColumns {
  readonly ids: readonly string[]
  readonly streets: (string | null)[]
  readonly plane: Plane
  readonly lat: Float64Array
  readonly lon: Float64Array
  readonly radius: Float64Array
  readonly kinds: Int32Array
  /** Kinds for which something more is asked that they have not. */
  readonly closed: Int32Array
  /** 1 for who is not eighteen. */
  readonly minor: Uint8Array
  readonly preferred: Int32Array
  /** `LANGUAGE_WORDS` for each neighbour. */
  readonly languages: Int32Array
  /** The number of the mother tongue. */
  readonly tongue: Int32Array
  readonly slots: Int32Array
  readonly gender: Uint8Array
  /** As `gender`: whom this neighbour helps only. */
  readonly onlyWith: Uint8Array
  /** Bits of `BOUNDS`. */
  readonly avoids: Uint8Array
  /** Bits of `TALK_TOPICS`. */
  readonly topics: Int32Array
  /** For whom this neighbour is kept; null for nearly everybody. */
  readonly keptFor: (string | null)[]
  /** 0 for who is not there any more. */
  readonly present: Uint8Array
  /** Bits of `STANDING`. */
  readonly hindered: Uint8Array
  /** Epoch milliseconds; 0 without a pause. */
  readonly pausedUntil: Float64Array
  /** 1 for who said yes to being asked after the pause. */
  readonly comesBack: Uint8Array
  readonly room: Int32Array
  readonly asks14: Int32Array
  readonly asks30: Int32Array
  readonly visits28: Int32Array
  readonly askCost: Float64Array
  readonly observed: Float64Array
  readonly expected: Float64Array
  readonly readAt: Float64Array
  grid: Grid
  private numbers = new LanguageNumbers()

  /** @param people in the order of their ids */
  constructor(people: readonly CityPerson[]) {
    const size = people.length
    this.ids = people.map((one) => one.facts.id)
    this.streets = people.map((one) => one.street)
    const somewhere = people.find((one) => one.facts.point !== null)?.facts.point
    this.plane = planeAround(somewhere ?? { lat: 0, lon: 0 })
    this.lat = new Float64Array(size)
    this.lon = new Float64Array(size)
    this.radius = new Float64Array(size)
    this.kinds = new Int32Array(size)
    this.closed = new Int32Array(size)
    this.minor = new Uint8Array(size)
    this.preferred = new Int32Array(size)
    this.languages = new Int32Array(size * LANGUAGE_WORDS)
    this.tongue = new Int32Array(size)
    this.slots = new Int32Array(size)
    this.gender = new Uint8Array(size)
    this.onlyWith = new Uint8Array(size)
    this.avoids = new Uint8Array(size)
    this.topics = new Int32Array(size)
    this.keptFor = people.map((one) => one.facts.keptFor)
    this.present = new Uint8Array(size)
    this.hindered = new Uint8Array(size)
    this.pausedUntil = new Float64Array(size)
    this.comesBack = new Uint8Array(size)
    this.room = new Int32Array(size)
    this.asks14 = new Int32Array(size)
    this.asks30 = new Int32Array(size)
    this.visits28 = new Int32Array(size)
    this.askCost = new Float64Array(size)
    this.observed = new Float64Array(size)
    this.expected = new Float64Array(size)
    this.readAt = new Float64Array(size)
    this.grid = new Grid(people.map((one, j) => this.write(j, one)))
  }

  /** The same columns after a message between threads, which carries no methods. */
  static received(parts: CityColumns): CityColumns {
    const columns: CityColumns = Object.setPrototypeOf(parts, CityColumns.prototype)
    Object.setPrototypeOf(columns.numbers, LanguageNumbers.prototype)
    columns.grid = Grid.received(columns.grid)
    return columns
  }

  /** What changed of one neighbour; null when they may not be asked any more. */
  update(j: number, person: CityPerson | null): void {
    if (person) this.grid.update(j, this.write(j, person))
    else {
      this.present[j] = 0
      this.grid.update(j, { x: 0, y: 0, radiusMetres: -1, slots: 0, traits: 0 })
    }
  }

  /** The numbers of these languages; of one that nobody speaks here a number that nobody has. */
  languageNumbers(codes: readonly string[]): number[] {
    return this.numbers.of(codes)
  }

  /** Metres beyond which nobody here walks. */
  farthest(): number {
    let most = 0
    for (let j = 0; j < this.radius.length; j++)
      if (this.present[j] === 1) most = Math.max(most, this.radius[j] as number)
    return most
  }

  /** Metres east and north in the plane of this city. */
  at(lat: number, lon: number): { x: number; y: number } {
    const { lat0, lon0, kx, ky } = this.plane
    return { x: (lon - lon0) * kx, y: (lat - lat0) * ky }
  }

  private write(j: number, { facts, street, readAt }: CityPerson): Profile {
    const { point } = facts
    this.streets[j] = street
    this.lat[j] = point?.lat ?? Number.NaN
    this.lon[j] = point?.lon ?? Number.NaN
    this.radius[j] = facts.radiusMetres
    this.kinds[j] = facts.kinds.reduce((mask, kind) => mask | kindBit(kind), 0)
    this.closed[j] = facts.closedKinds.reduce((mask, kind) => mask | kindBit(kind), 0)
    this.minor[j] = facts.isMinor ? 1 : 0
    this.preferred[j] = facts.preferredKinds.reduce((mask, kind) => mask | kindBit(kind), 0)
    const spoken = this.numbers.of(facts.languages)
    this.languages.fill(0, j * LANGUAGE_WORDS, (j + 1) * LANGUAGE_WORDS)
    for (const number of spoken) {
      const at = j * LANGUAGE_WORDS + (number >> 5)
      this.languages[at] = (this.languages[at] as number) | (1 << (number & 31))
    }
    this.tongue[j] = this.numbers.of([facts.motherTongue])[0] as number
    this.slots[j] = facts.slots
    this.gender[j] = genderNumber(facts.gender)
    this.onlyWith[j] = genderNumber(facts.onlyWith)
    this.avoids[j] = boundMask(facts.avoids)
    this.topics[j] = topicMask(facts.topics)
    this.keptFor[j] = facts.keptFor
    this.present[j] = 1
    this.hindered[j] = hindrances(facts)
    this.pausedUntil[j] = facts.pausedUntil ?? 0
    this.comesBack[j] = facts.comesBack ? 1 : 0
    this.room[j] = roomOf(facts)
    this.asks14[j] = facts.asks14
    this.asks30[j] = facts.asks30
    this.visits28[j] = facts.visits28
    this.askCost[j] = askCost(facts)
    this.observed[j] = facts.history.observedAccepts
    this.expected[j] = facts.history.expectedAccepts
    this.readAt[j] = readAt
    const can = this.hindered[j] === 0
    const never = (this.closed[j] as number) | (facts.isMinor ? BEHIND_DOORS : 0)
    return {
      ...(point ? this.at(point.lat, point.lon) : { x: 0, y: 0 }),
      radiusMetres: point ? straightWithin(facts.radiusMetres) : -1,
      slots: facts.slots,
      traits: can ? ((this.kinds[j] as number) & ~never) | foldedLanguages(spoken) : 0,
    }
  }
}
