import { columnMiddle, doorLeft, type House } from './house'
import { houseShapes } from './house-shapes'
import { Paint } from './paint'
import { disc, line, polygon, rect } from './paths'
import { benchShapes, catShapes, gardenWallShapes, lanternShapes, treeShapes } from './prop-shapes'
import type { Shape } from './shape'

interface Box {
  x: number
  y: number
  width: number
  height: number
}

function Place({ box, shapes }: { box: Box; shapes: Shape[] }) {
  return (
    // The frame cuts the drawing for who measures what lies over the words, too.
    <div className="place">
      <svg
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        width="100%"
        aria-hidden="true"
        focusable="false"
      >
        <Paint shapes={shapes} />
      </svg>
    </div>
  )
}

const pavement = ({ x, width }: Box): Shape[] => [
  { layer: 'trim', d: rect(x, 0, width, 12), fill: 'pavement' },
  { layer: 'frame', d: rect(x, 12, width, 4), fill: 'plinth' },
]

/** Nobody waits here: for a list without anything in it. */
export function EmptyBench() {
  const box = { x: 0, y: -148, width: 240, height: 164 }
  return (
    <Place
      box={box}
      shapes={[
        ...gardenWallShapes(0, 240),
        ...benchShapes(92),
        ...treeShapes(44),
        ...lanternShapes(200),
        ...pavement(box),
      ]}
    />
  )
}

const HOUSE: House = {
  x: 0,
  width: 146,
  storeys: 2,
  lift: 4,
  gable: 'bell',
  brick: 'brick-2',
  columns: 3,
  doorColumn: 1,
  door: 'closed',
  doorColour: 'door',
  lit: [3],
  shutters: false,
  anchors: false,
  chimney: 'none',
  plant: false,
}

/** A warm window seen from nearby, with a cat that looks back: for a page that is not there. */
export function CatOnSill() {
  const x = columnMiddle(HOUSE, 1)
  const box = { x: x - 42, y: -133, width: 84, height: 63 }
  return <Place box={box} shapes={[...houseShapes(HOUSE), ...catShapes(x + 3, -87)]} />
}

/** A door with a note on it and the bell hanging from its wires: for when something went wrong. */
export function BellOutOfOrder() {
  const left = doorLeft(HOUSE)
  const box = { x: left - 27, y: -66, width: 81, height: 74 }
  const note: Shape[] = [
    {
      layer: 'detail',
      d: polygon([left + 5.5, -36], [left + 20, -38], [left + 21.5, -26], [left + 7, -24]),
      fill: 'trim',
    },
    {
      layer: 'detail',
      d:
        line([left + 8.5, -33.5], [left + 18, -34.8]) +
        line([left + 9, -30.5], [left + 18.5, -31.8]) +
        line([left + 9.3, -27.5], [left + 15, -28.3]),
      stroke: 'iron',
      width: 0.9,
    },
    { layer: 'detail', d: disc(left + 12.8, -36, 1), fill: 'brick-1' },
  ]
  const bell: Shape[] = [
    { layer: 'iron', d: rect(left - 13.5, -36, 6, 10), fill: 'iron' },
    { layer: 'front', d: `M${left - 10.5} -26c-1 4 3 5 1.5 9`, stroke: 'iron', width: 0.9 },
    { layer: 'detail', d: disc(left - 9, -15.5, 2.4), fill: 'lit' },
  ]
  return (
    <Place
      box={box}
      shapes={[
        ...houseShapes({ ...HOUSE, lit: [] }),
        ...note,
        ...bell,
        ...pavement({ ...box, x: -20, width: 200 }),
      ]}
    />
  )
}
