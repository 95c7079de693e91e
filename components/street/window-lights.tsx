import { houseShapes, houseWindows } from './house-shapes'
import { Paint } from './paint'
import { rect } from './paths'
import type { Shape } from './shape'
import { streetFrom } from './street-from'
import { windowShapes } from './window-shapes'

/** Three façades, all dark. */
function darkRow(seed: number) {
  const { houses } = streetFrom(seed, { width: 300, light: 0 })
  return houses.slice(0, 3).map(({ sill: _, ...house }) => ({
    ...house,
    door: 'closed' as const,
    chimney: 'none' as const,
    plant: false,
    lit: [],
  }))
}

/** The one moment of joy: a row of dark windows, and one lights up, once. It stays lit where nothing may move. */
export function WindowLights({ seed = 3 }: { seed?: number }) {
  const row = darkRow(seed)
  const middle = row[1]
  const last = row.at(-1)
  if (!middle || !last) return null
  const left = row[0]?.x ?? 0
  const width = last.x + last.width - left
  const number = middle.columns
  const opening = houseWindows(middle)[number]
  const light: Shape[] = opening ? windowShapes(opening, number, true, false) : []
  return (
    <svg
      className="window-lights"
      viewBox={`${left - 8} -296 ${width + 16} 304`}
      aria-hidden="true"
      focusable="false"
    >
      <Paint
        shapes={[
          ...row.flatMap(houseShapes),
          ...light.map((shape) => ({ ...shape, part: 'window-light' })),
          { layer: 'front', d: rect(left - 8, 0, width + 16, 8), fill: 'pavement' },
        ]}
      />
    </svg>
  )
}
