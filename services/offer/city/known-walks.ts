import type { CityColumns } from '@/domain/matching/city/city-columns'
import type { WalksFrom } from '@/domain/matching/city/pairs'
import type { Doorstep, Walking } from '@/domain/walking'

/** Room for walks that are remembered, nine bytes each, and doors with a number; what was asked longest ago goes first. */
const MOST_WALKS = 3_000_000
const MOST_DOORS = 100_000

/** How a walk is known: not yet, on the network, as an estimate, or as farther than was looked. */
const UNKNOWN = 0
const NETWORK = 1
const ESTIMATE = 2
const BEYOND = 3

/** From one door, by the number of the other. */
interface Remembered {
  readonly how: Uint8Array
  readonly metres: Float64Array
}

/** Doors do not move, so what was walked once is known until the city imports another network. */
class KnownWalks {
  private doors: Doorstep[] = []
  private readonly numbers = new Map<string, number>()
  private readonly from = new Map<string, Remembered>()
  private room = 0

  /** The number of a door; the same object stands for it, so that its place on the network is looked up once. */
  number(door: Doorstep): number {
    const key = keyOf(door)
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    this.doors.push(door)
    this.numbers.set(key, this.doors.length - 1)
    return this.doors.length - 1
  }

  door(number: number): Doorstep {
    return this.doors[number] as Doorstep
  }

  /** What is known from this door, with room for the numbers there are; it becomes the one that was asked last. */
  rememberedFrom(key: string): Remembered {
    let found = this.from.get(key)
    this.from.delete(key)
    if (!found || found.how.length < this.doors.length) {
      const wider = this.doors.length + 500
      const grown = { how: new Uint8Array(wider), metres: new Float64Array(wider) }
      if (found) {
        grown.how.set(found.how)
        grown.metres.set(found.metres)
      }
      this.room += wider - (found?.how.length ?? 0)
      found = grown
    }
    this.from.set(key, found)
    for (const [oldest, gone] of this.from) {
      if (this.room <= MOST_WALKS || oldest === key) break
      this.from.delete(oldest)
      this.room -= gone.how.length
    }
    return found
  }

  /** More doors than a city has are those of neighbours who moved and of streets that were renamed. */
  get full(): boolean {
    return this.doors.length >= MOST_DOORS
  }
}

const keyOf = ({ lat, lon, street = '' }: Doorstep) => `${lat} ${lon} ${street}`

const known = new WeakMap<Walking, KnownWalks>()
function knownOf(walking: Walking): KnownWalks {
  const found = known.get(walking)
  if (found && !found.full) return found
  const empty = new KnownWalks()
  known.set(walking, empty)
  return empty
}

/** Of each neighbour the number of their door, looked up once for as long as they live there. */
class DoorsOfCity {
  private readonly numbers: Int32Array
  private readonly homes: (Doorstep | undefined)[]

  constructor(
    private readonly city: CityColumns,
    readonly walks: KnownWalks,
  ) {
    this.numbers = new Int32Array(city.ids.length)
    this.homes = new Array(city.ids.length)
  }

  /** -1 while no door is known. */
  of(j: number): number {
    const { city, homes, numbers } = this
    const lat = city.lat[j] as number
    if (Number.isNaN(lat)) return -1
    const lon = city.lon[j] as number
    const street = city.streets[j] ?? undefined
    const home = homes[j]
    if (home && home.lat === lat && home.lon === lon && home.street === street) return numbers[j] as number
    homes[j] = { lat, lon, street }
    numbers[j] = this.walks.number(homes[j] as Doorstep)
    return numbers[j] as number
  }
}

const doorsOf = new WeakMap<CityColumns, DoorsOfCity>()

/** Walks to the neighbours of this city: only those that are not known yet are measured. */
export function walksIn(walking: Walking, city: CityColumns): WalksFrom {
  const walks = knownOf(walking)
  const before = doorsOf.get(city)
  const doors = before?.walks === walks ? before : new DoorsOfCity(city, walks)
  doorsOf.set(city, doors)
  return (from, who, limit) => {
    const size = who.length
    const numbers = new Int32Array(size)
    for (let k = 0; k < size; k++) numbers[k] = doors.of(who[k] as number)
    const start = walks.door(walks.number(from))
    const here = walks.rememberedFrom(`${limit} ${keyOf(from)}`)
    const missing: number[] = []
    for (let k = 0; k < size; k++) {
      const door = numbers[k] as number
      if (door >= 0 && here.how[door] === UNKNOWN) missing.push(door)
    }
    if (missing.length > 0) {
      const to = missing.map((door) => walks.door(door))
      walking.toMany(start, to, limit).forEach((walk, k) => {
        const door = missing[k] as number
        here.how[door] = walk ? (walk.source === 'network' ? NETWORK : ESTIMATE) : BEYOND
        here.metres[door] = walk?.metres ?? Number.NaN
      })
    }
    const metres = new Float64Array(size)
    const estimated = new Uint8Array(size)
    for (let k = 0; k < size; k++) {
      const door = numbers[k] as number
      metres[k] = door < 0 ? Number.NaN : (here.metres[door] as number)
      if (door >= 0 && here.how[door] === ESTIMATE) estimated[k] = 1
    }
    return { metres, estimated }
  }
}
