export type GableKind = 'stepped' | 'neck' | 'bell' | 'pointed' | 'cornice'

/** `lamp`: the lamp beside the door burns. `open`: the door stands open and light falls out. */
export type DoorState = 'closed' | 'lamp' | 'open'

export type BrickColour = 'brick-1' | 'brick-2' | 'brick-3' | 'brick-4' | 'brick-5'

/** Everything there is to know about one façade; drawing it adds nothing by chance. */
export interface House {
  x: number
  width: number
  /** Floors under the gable, the ground floor included: 2 or 3. */
  storeys: number
  /** How much higher the ground floor is than the lowest, so that floors do not line up along the street. */
  lift: number
  gable: GableKind
  brick: BrickColour
  columns: 2 | 3
  /** The column of the door; no window stands there on the ground floor. */
  doorColumn: number
  door: DoorState
  doorColour: 'door' | 'iron' | 'brick-3'
  /** Numbers of the lit windows, from the ground up and from left to right; the attic comes last. */
  lit: readonly number[]
  shutters: boolean
  anchors: boolean
  chimney: 'none' | 'cold' | 'smoking'
  sill?: { window: number; on: 'cat' | 'flowers' }
  /** A plant beside the door. */
  plant: boolean
}

export interface Opening {
  x: number
  y: number
  width: number
  height: number
  floor: number
}

const GROUND_FLOOR = 72
const FLOOR = 54
export const DOOR = { width: 27, height: 57 }

/** The height at which floor 1, 2 … begins; floor 0 begins on the ground. */
export const floorLine = (house: House, floor: number) => -(GROUND_FLOOR + house.lift + (floor - 1) * FLOOR)

/** Where the wall ends and the gable begins. */
export const wallTop = (house: House) => floorLine(house, house.storeys)

const WINDOW = { width: 21, height: 33 }

/** The middle of a column of windows. */
export function columnMiddle(house: House, column: number): number {
  const margin = house.width * 0.07
  const pitch = (house.width - 2 * margin) / house.columns
  return Math.round(house.x + margin + pitch * (column + 0.5)) + 0.5
}

export const doorLeft = (house: House) => columnMiddle(house, house.doorColumn) - DOOR.width / 2

/** The windows under the gable, from the ground up and from left to right. */
export function wallWindows(house: House): Opening[] {
  const openings: Opening[] = []
  for (let floor = 0; floor < house.storeys; floor++) {
    const bottom = floor === 0 ? -23 : floorLine(house, floor) - 11
    const height = floor === 0 ? WINDOW.height + 2 + Math.min(house.lift, 6) : WINDOW.height
    for (let column = 0; column < house.columns; column++) {
      if (floor === 0 && column === house.doorColumn) continue
      const x = columnMiddle(house, column) - WINDOW.width / 2
      openings.push({ x, y: bottom - height, width: WINDOW.width, height, floor })
    }
  }
  return openings
}
