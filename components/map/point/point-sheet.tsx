import type { KeyboardEvent, MouseEvent } from 'react'
import type { Point } from '@/domain/address'
import { dotsOf, pathOf, sheetOf } from '../svg-lines'
import type { PlaceMap } from './place-map'
import { placedNames } from './placed-names'

interface Props {
  map: PlaceMap
  point: Point | null
  label: string
  describedBy: string
  onChoose: (point: Point) => void
}

/** Of the width, for one press of an arrow. */
const STEP = 1 / 40
const LETTERS = 1 / 24

/** As broad as on the ground, and never too thin to be seen from far. */
const broad = (metres: number, size: number) => Math.max(size / 9, Math.min(size / 2, metres))

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

/**
 * A map that is one large button: a tap or a click chooses where, the arrows move what was chosen, and Enter takes the
 * middle. Drawn as lines, so that it needs nothing of the device.
 */
export function PointSheet({
  map: { background, names, houses },
  point,
  label,
  describedBy,
  onChoose,
}: Props) {
  const sheet = sheetOf(background.box)
  const size = sheet.width * LETTERS
  const [x, y] = point ? sheet.at([point.lon, point.lat]) : [sheet.width / 2, sheet.height / 2]
  const chooseAt = (px: number, py: number) => {
    const [lon, lat] = sheet.from([px, py])
    onChoose({ lat, lon })
  }

  function onClick(event: MouseEvent<HTMLButtonElement>) {
    // Of a key there is no place on the sheet.
    if (event.detail === 0) return chooseAt(x, y)
    const box = event.currentTarget.getBoundingClientRect()
    chooseAt(
      ((event.clientX - box.left) / box.width) * sheet.width,
      ((event.clientY - box.top) / box.height) * sheet.height,
    )
  }

  function onKeyDown(event: KeyboardEvent) {
    const arrow = ARROWS[event.key]
    if (!arrow) return
    event.preventDefault()
    const step = sheet.width * STEP
    chooseAt(x + arrow[0] * step, y + arrow[1] * step)
  }

  const borders = background.areas.flatMap(({ rings }) => rings)
  return (
    <button
      type="button"
      className="block w-full max-w-[36rem] cursor-crosshair overflow-hidden rounded-card border-2 border-edge bg-sand p-0"
      aria-label={label}
      aria-describedby={describedBy}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <svg
        viewBox={`0 0 ${sheet.width} ${sheet.height}`}
        className="block h-auto w-full"
        aria-hidden="true"
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d={pathOf(sheet, background.streets)} className="stroke-paper" strokeWidth={broad(12, size)} />
        <path
          d={dotsOf(sheet, houses)}
          className="stroke-stone"
          strokeWidth={broad(8, size)}
          opacity={0.55}
        />
        <path
          d={pathOf(sheet, borders)}
          className="stroke-edge"
          strokeWidth={size / 8}
          strokeDasharray={`${size / 8} ${size / 3}`}
        />
        <path
          d={pathOf(sheet, background.rail)}
          className="stroke-edge"
          strokeWidth={size / 8}
          opacity={0.6}
        />
        <path
          d={pathOf(sheet, background.water)}
          className="stroke-(--map-water)"
          strokeWidth={broad(18, size)}
        />
        {placedNames(names, sheet, size).map((one) => (
          <text
            key={`${one.name} ${one.x} ${one.y}`}
            x={one.x}
            y={one.y}
            className="fill-ink stroke-sand"
            fontSize={size}
            strokeWidth={size / 4}
            paintOrder="stroke"
            textAnchor="middle"
          >
            {one.name}
          </text>
        ))}
        {point ? (
          <path
            d="M0 0l-11 -22a13 13 0 1 1 22 0z"
            transform={`translate(${x} ${y}) scale(${size / 16})`}
            className="fill-brick stroke-paper"
            strokeWidth={3}
            paintOrder="stroke"
          />
        ) : null}
      </svg>
    </button>
  )
}
