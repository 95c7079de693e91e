import type { Opening } from './house'
import { arch, disc, line, rect } from './paths'
import type { Shape } from './shape'

const BOW = 4

/** What a passer-by sees behind the glass; which one follows from the number of the window. */
function behindGlass({ x, y, width, height }: Opening, number: number): Shape[] {
  const middle = x + width / 2
  const bottom = y + height
  if (number % 3 === 0) {
    return [
      {
        layer: 'light',
        d: `M${x} ${y + BOW}h${width * 0.3}q0 ${height * 0.45} ${-width * 0.3} ${height * 0.6}zM${x + width} ${y + BOW}h${-width * 0.3}q0 ${height * 0.45} ${width * 0.3} ${height * 0.6}z`,
        fill: 'warm',
        opacity: 0.75,
      },
    ]
  }
  if (number % 3 === 1) {
    return [
      {
        layer: 'light',
        d: `M${middle - 5} ${y + 15}l2.5 -5h5l2.5 5z${rect(middle - 0.5, y + 2, 1, 8)}`,
        fill: 'warm',
      },
    ]
  }
  return [
    {
      layer: 'light',
      d:
        rect(middle - 4, bottom - 6, 8, 6) +
        disc(middle - 3, bottom - 9, 3.4) +
        disc(middle + 3, bottom - 10, 3.8),
      fill: 'warm',
    },
  ]
}

/** One window: bow on top, sill below, a cross of cream wood; dark, or lit with something warm behind it. */
export function windowShapes(opening: Opening, number: number, lit: boolean, shutters: boolean): Shape[] {
  const { x, y, width, height } = opening
  const glass = arch(x, y, width, height, BOW / 2)
  const transom = y + height * 0.36
  const cross =
    line([x + width / 2, y], [x + width / 2, y + height]) + line([x, transom], [x + width, transom])
  const shapes: Shape[] = [
    { layer: 'glass', d: glass, fill: lit ? 'lit' : 'pane' },
    { layer: 'frame', d: glass + cross, stroke: 'trim', width: 2 },
    { layer: 'trim', d: rect(x - 3, y + height, width + 6, 3.6), fill: 'trim' },
    { layer: 'texture', d: arch(x - 3, y - 6, width + 6, 10, BOW), fill: 'iron', opacity: 0.22 },
  ]
  if (lit) {
    shapes.push({
      layer: 'glow',
      d: arch(x - 6, y - 6, width + 12, height + 12, 6),
      fill: 'glow',
      opacity: 0.2,
    })
    shapes.push(...behindGlass(opening, number))
  } else {
    shapes.push({
      layer: 'light',
      d: rect(x + 1, transom + 1, width - 2, height * 0.22),
      fill: 'trim',
      opacity: 0.13,
    })
  }
  if (shutters) {
    const leaf = width * 0.42
    const [left, right] = [x - leaf - 2, x + width + 2]
    shapes.push({
      layer: 'door',
      d: rect(left, y + 1, leaf, height - 1) + rect(right, y + 1, leaf, height - 1),
      fill: 'door',
    })
    const slats = [0.3, 0.68].map((share) => {
      const yy = y + height * share
      return (
        line([left + 1.5, yy], [left + leaf - 1.5, yy]) + line([right + 1.5, yy], [right + leaf - 1.5, yy])
      )
    })
    shapes.push({ layer: 'detail', d: slats.join(''), stroke: 'trim', width: 1.2, opacity: 0.7 })
  }
  return shapes
}
