import type { Backdrop } from './backdrop-shapes'
import type { BrickColour, DoorState, GableKind, House } from './house'
import { type Random, randomFrom } from './random'

export type PropKind = 'bench' | 'lantern' | 'bicycle' | 'tree' | 'wall'

export interface Prop {
  kind: PropKind
  x: number
  width: number
}

export interface Street {
  seed: number
  width: number
  houses: House[]
  props: Prop[]
  backdrop: Backdrop
  front: 'pavement' | 'water'
}

export interface StreetOptions {
  /** In units of the drawing, where a house is 86 to 134 wide. */
  width?: number
  backdrop?: Backdrop
  front?: Street['front']
  /** Share of lit windows, 0 to 1. */
  light?: number
}

const GABLES: readonly [GableKind, ...GableKind[]] = [
  'stepped',
  'pointed',
  'stepped',
  'neck',
  'bell',
  'cornice',
]
const BRICKS: readonly [BrickColour, ...BrickColour[]] = [
  'brick-1',
  'brick-2',
  'brick-3',
  'brick-4',
  'brick-5',
]
const GAP = 128

/** Draws again until it differs from the neighbour: no two alike stand side by side. */
function other<T>(random: Random, from: readonly [T, ...T[]], last: T | undefined): T {
  const drawn = random.pick(from)
  return drawn === last ? other(random, from, last) : drawn
}

function houseAt(random: Random, x: number, light: number, last: House | undefined): House {
  const columns = random.chance(0.55) ? 3 : 2
  const width = columns === 3 ? random.whole(112, 132) : random.whole(86, 98)
  const storeys = last?.storeys === 3 ? 2 : random.chance(0.5) ? 3 : 2
  const windows = columns * storeys
  const lit = Array.from({ length: windows }, (_, i) => i).filter(() => random.chance(light))
  const door: DoorState = random.chance(0.3) ? 'lamp' : 'closed'
  const sill = random.chance(0.4)
    ? {
        window: random.whole(columns - 1, windows - 2),
        on: random.pick(['cat', 'flowers', 'flowers'] as const),
      }
    : undefined
  return {
    x,
    width,
    storeys,
    lift: random.whole(0, 12),
    columns,
    gable: other(random, GABLES, last?.gable),
    brick: other(random, BRICKS, last?.brick),
    // Two doors side by side would hang their lamps against each other.
    doorColumn: random.chance(0.5) && !(last && last.doorColumn === last.columns - 1) ? 0 : columns - 1,
    door,
    doorColour: other(random, ['door', 'door', 'iron', 'brick-3'] as const, last?.doorColour),
    // A cat is only seen against the light.
    lit: sill && !lit.includes(sill.window) ? [...lit, sill.window] : lit,
    shutters: columns === 2 && random.chance(0.5),
    anchors: random.chance(0.6),
    chimney: random.chance(0.6) ? (random.chance(0.35) ? 'smoking' : 'cold') : 'none',
    ...(sill && { sill }),
    plant: random.chance(0.3),
  }
}

/**
 * Builds a street: the same seed and options give the same street, everywhere and always.
 *
 * Example: `streetFrom(7, { width: 600, backdrop: 'tower' })` is four or five houses and one gap with a bench.
 */
export function streetFrom(seed: number, options: StreetOptions = {}): Street {
  const { width = 1500, backdrop = 'roofs', front = 'pavement', light = 0.32 } = options
  const random = randomFrom(seed)
  const houses: House[] = []
  const props: Prop[] = []
  let untilGap = random.whole(2, 3)
  for (let x = -random.whole(0, 40); x < width; ) {
    if (untilGap === 0) {
      const treeFirst = random.chance(0.5)
      props.push({ kind: 'wall', x, width: GAP }, { kind: 'tree', x: x + (treeFirst ? 30 : 98), width: 60 })
      props.push({ kind: 'bench', x: x + (treeFirst ? 54 : 12), width: 64 })
      x += GAP
      untilGap = random.whole(3, 5)
      continue
    }
    const house = houseAt(random, x, light, houses.at(-1))
    houses.push(house)
    x += house.width
    untilGap -= 1
    if (untilGap > 0 && random.chance(0.3)) props.push({ kind: 'lantern', x, width: 16 })
  }
  const opened = openOneDoor(houses, width)
  return { seed, width, houses: opened, props: [...props, ...bicycles(random, opened)], backdrop, front }
}

/** Someone said yes: the house nearest to the middle has its door open. */
function openOneDoor(houses: House[], width: number): House[] {
  const distance = (house: House) => Math.abs(house.x + house.width / 2 - width / 2)
  const nearest = houses.reduce<House | undefined>(
    (best, house) => (best && distance(best) <= distance(house) ? best : house),
    undefined,
  )
  return houses.map((house) => (house === nearest ? { ...house, door: 'open', plant: true } : house))
}

/** A bicycle leans where there is wall beside the door. */
function bicycles(random: Random, houses: House[]): Prop[] {
  return houses
    .filter((house) => house.columns === 3 && house.doorColumn === 0 && !house.plant && random.chance(0.8))
    .slice(0, 2)
    .map((house) => ({ kind: 'bicycle', x: house.x + house.width - 66, width: 58 }))
}
