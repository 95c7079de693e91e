import type { Doorstep, Walk, Walking } from '@/domain/walking'

/** Doors from which walks are remembered; the oldest go first. */
const MOST_DOORS = 2_000

interface Known {
  readonly doors: Map<string, Doorstep>
  readonly walks: Map<string, Map<Doorstep, Walk | null>>
}

/** Doors do not move, so what was walked once is known until the city imports another network. */
const known = new WeakMap<Walking, Known>()

const keyOf = ({ lat, lon, street = '' }: Doorstep) => `${lat} ${lon} ${street}`

function of(walking: Walking): Known {
  const found = known.get(walking) ?? { doors: new Map(), walks: new Map() }
  known.set(walking, found)
  return found
}

/** The same object for the same door, so that its place on the network is looked up once. */
export function knownDoor(walking: Walking, door: Doorstep): Doorstep {
  const { doors } = of(walking)
  const key = keyOf(door)
  const found = doors.get(key) ?? door
  doors.set(key, found)
  if (doors.size > 10 * MOST_DOORS) doors.clear()
  return found
}

/**
 * Walks from one door to others, null beyond `limit` metres and where no door is known. Only those that are not known yet are measured.
 * @param to doors of `knownDoor`
 */
export function knownWalks(
  walking: Walking,
  from: Doorstep,
  to: readonly (Doorstep | null)[],
  limit: number,
): (Walk | null)[] {
  const { walks } = of(walking)
  const key = `${limit} ${keyOf(from)}`
  const here = walks.get(key) ?? new Map<Doorstep, Walk | null>()
  const missing = to.filter((door): door is Doorstep => door !== null && !here.has(door))
  if (missing.length > 0) {
    walking.toMany(from, missing, limit).forEach((walk, index) => {
      const door = missing[index]
      if (door) here.set(door, walk)
    })
    walks.set(key, here)
    const [oldest] = walks.keys()
    if (walks.size > MOST_DOORS && oldest !== undefined) walks.delete(oldest)
  }
  return to.map((door) => (door && here.get(door)) ?? null)
}
