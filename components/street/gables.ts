import type { GableKind, Opening } from './house'
import { arch, disc, line, n, polygon, rect } from './paths'
import type { Shape } from './shape'

/** Where a gable sits: the left end and height of the wall's top edge, and how wide it is. */
export interface Seat {
  left: number
  top: number
  width: number
}

export interface Gable {
  /** The closed form above the wall, in the colour of the brick. */
  brick: string
  shapes: Shape[]
  attic: Opening
  /** The y of its highest point. */
  peak: number
}

const COPING = 3.6

const attic = (middle: number, bottom: number, width: number, height: number): Opening => ({
  x: middle - width / 2,
  y: bottom - height,
  width,
  height,
  floor: 9,
})

const coping = (d: string): Shape => ({ layer: 'trim', d, stroke: 'trim', width: COPING })
const stone = (d: string): Shape => ({ layer: 'trim', d, fill: 'trim' })

/** Steps rise steeper than they run, each with its own slab; a small ball on the crown. */
function stepped({ left, top, width }: Seat): Gable {
  const steps = width > 100 ? 6 : 5
  // On the grid of the drawing, or the steps would drift away from their slabs.
  const run = Math.round((width * 0.83) / steps) / 2
  const crown = width - 2 * steps * run
  const rise = Math.round(run * 1.42)
  const up = `v${n(-rise)}h${n(run)}`.repeat(steps)
  const down = `h${n(run)}v${n(rise)}`.repeat(steps)
  const peak = top - rise * (steps + 1)
  const slabs = Array.from({ length: steps }, (_, i) => {
    const y = top - rise * (i + 1) - 3
    return (
      rect(left + i * run - 1.5, y, run + 1.5, 3.4) + rect(left + width - (i + 1) * run, y, run + 1.5, 3.4)
    )
  })
  const middle = left + width / 2
  return {
    brick: `M${n(left)} ${n(top)}${up}v${n(-rise)}h${n(crown)}v${n(rise)}${down}z`,
    shapes: [
      stone(slabs.join('')),
      stone(rect(middle - crown / 2 - 1.5, peak - 3, crown + 3, 3.6) + rect(middle - 2, peak - 8, 4, 5)),
      stone(disc(middle, peak - 10, 3.6)),
      { layer: 'texture', d: arch(middle - 5, peak + 9, 10, 17, 4), fill: 'iron', opacity: 0.28 },
    ],
    attic: attic(middle, top - 8, 20, 30),
    peak: peak - 14,
  }
}

/** Two straight slopes on shoulder stones, with a small chimney-like spout at the top. */
function pointed({ left, top, width }: Seat): Gable {
  const middle = left + width / 2
  const height = width * 0.66
  const right = left + width
  return {
    brick:
      polygon([left, top], [middle, top - height], [right, top]) + rect(middle - 7, top - height - 8, 14, 22),
    shapes: [
      coping(
        line([left - 1, top + 1], [middle - 7, top - height + 9]) +
          line([middle + 7, top - height + 9], [right + 1, top + 1]),
      ),
      stone(rect(left - 2.5, top - 4, 11, 7) + rect(right - 8.5, top - 4, 11, 7)),
      stone(rect(middle - 9, top - height - 11, 18, 4)),
      { layer: 'frame', d: disc(middle, top - height * 0.66, 4.6), fill: 'pane' },
      { layer: 'frame', d: disc(middle, top - height * 0.66, 4.6), stroke: 'trim', width: 2 },
    ],
    attic: attic(middle, top - 4, 20, 29),
    peak: top - height - 11,
  }
}

/** A tall neck between two scrolls, under a bow. */
function neck({ left, top, width }: Seat): Gable {
  const middle = left + width / 2
  const half = width * 0.25
  const height = width * 0.64
  const right = left + width
  const scroll = (side: 1 | -1) => {
    const edge = side === 1 ? left : right
    return {
      from: [edge + side * 5, top - 7] as const,
      curve: `C${n(edge + side * width * 0.2)} ${n(top - 10)} ${n(middle - side * half * 1.1)} ${n(top - height * 0.34)} ${n(middle - side * half)} ${n(top - height * 0.78)}`,
    }
  }
  const [a, b] = [scroll(1), scroll(-1)]
  const shoulder = top - height
  return {
    brick:
      `M${n(left)} ${n(top)}v-7h5${a.curve}V${n(shoulder)}H${n(middle)}V${n(top)}z` +
      `M${n(right)} ${n(top)}v-7h-5${b.curve}V${n(shoulder)}H${n(middle)}V${n(top)}z`,
    shapes: [
      coping(`M${n(a.from[0])} ${n(a.from[1])}${a.curve}M${n(b.from[0])} ${n(b.from[1])}${b.curve}`),
      stone(disc(left + 5, top - 9, 4.6) + disc(right - 5, top - 9, 4.6)),
      stone(
        disc(middle - half - 2, top - height * 0.74, 4) + disc(middle + half + 2, top - height * 0.74, 4),
      ),
      stone(rect(middle - half - 5, shoulder - 4, half * 2 + 10, 4.4)),
      stone(arch(middle - half + 3, shoulder - 15, half * 2 - 6, 12, 10)),
      { layer: 'detail', d: disc(middle, shoulder - 8, 2.6), fill: 'brick-3' },
    ],
    attic: attic(middle, top - 8, 20, 30),
    peak: shoulder - 16,
  }
}

/** One bell-shaped line from shoulder to shoulder. */
function bell({ left, top, width }: Seat): Gable {
  const middle = left + width / 2
  const height = width * 0.72
  const side = (s: 1 | -1) => {
    const x = (share: number) => n(middle - s * width * share)
    const y = (share: number) => n(top - height * share)
    return `M${x(0.5)} ${y(0)}V${y(0.1)}C${x(0.5)} ${y(0.42)} ${x(0.27)} ${y(0.36)} ${x(0.24)} ${y(0.66)}C${x(0.22)} ${y(0.9)} ${x(0.12)} ${y(1)} ${x(0)} ${y(1)}`
  }
  const close = `V${n(top)}z`
  return {
    brick: side(1) + close + side(-1) + close,
    shapes: [
      coping(side(1) + side(-1)),
      stone(rect(middle - 5, top - height - 7, 10, 8) + disc(middle, top - height - 10, 4.4)),
      stone(rect(left - 2, top - 4, 9, 6) + rect(left + width - 7, top - 4, 9, 6)),
      { layer: 'frame', d: disc(middle, top - height * 0.76, 5), fill: 'pane' },
      { layer: 'frame', d: disc(middle, top - height * 0.76, 5), stroke: 'trim', width: 2 },
    ],
    attic: attic(middle, top - 6, 20, 30),
    peak: top - height - 15,
  }
}

/** A straight moulding with teeth under a tiled roof, and one dormer. */
function cornice({ left, top, width }: Seat): Gable {
  const middle = left + width / 2
  const right = left + width
  const ridge = top - 46
  const teeth = Array.from({ length: Math.floor(width / 9) }, (_, i) => rect(left + 3 + i * 9, top + 1, 4, 4))
  const tiles = [14, 24, 34].map((up) =>
    line([left + up * 0.2 + 3, top - up], [right - up * 0.2 - 3, top - up]),
  )
  return {
    brick:
      rect(middle - 15, top - 34, 30, 34) +
      polygon([middle - 15, top - 34], [middle, top - 52], [middle + 15, top - 34]),
    shapes: [
      {
        layer: 'behind',
        d: polygon([left, top], [left + 9, ridge], [right - 9, ridge], [right, top]),
        fill: 'roof',
      },
      { layer: 'behind', d: tiles.join(''), stroke: 'trim', width: 1, opacity: 0.16 },
      stone(rect(left - 2.5, top - 5, width + 5, 5.5) + teeth.join('')),
      coping(line([middle - 17, top - 32], [middle, top - 53], [middle + 17, top - 32])),
    ],
    attic: attic(middle, top - 8, 18, 25),
    peak: top - 55,
  }
}

const GABLES: Record<GableKind, (seat: Seat) => Gable> = { stepped, pointed, neck, bell, cornice }

export const gableOn = (kind: GableKind, seat: Seat): Gable => GABLES[kind](seat)
