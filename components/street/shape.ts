import type { StreetColour } from '@/components/ui/tokens'

/** What lies behind what: lower is painted first. */
export const LAYER = {
  sky: 0,
  far: 1,
  tower: 1.2,
  openings: 1.4,
  near: 2,
  behind: 3,
  wall: 4,
  texture: 5,
  trim: 6,
  glow: 7,
  glass: 8,
  light: 9,
  frame: 10,
  door: 11,
  iron: 12,
  ground: 13,
  front: 14,
  detail: 15,
} as const

export type Layer = keyof typeof LAYER

/** One painted form. Units are those of the drawing; the ground is y = 0 and up is negative. */
export interface Shape {
  layer: Layer
  d: string
  fill?: StreetColour
  stroke?: StreetColour
  /** Width of the stroke. */
  width?: number
  opacity?: number
  /** A name the style sheet can reach, for the one light that comes on. */
  part?: string
}

const key = ({ layer, fill, stroke, width, opacity, part }: Shape) =>
  [layer, fill, stroke, width, opacity, part].join()

/**
 * Sorts by layer and joins all forms painted the same way into one path: a whole street stays a few kilobytes.
 * Within a layer nothing may overlap that differs, because the order there is that of first appearance.
 */
export function mergeShapes(shapes: Shape[]): Shape[] {
  const merged = new Map<string, Shape>()
  for (const shape of shapes) {
    const same = merged.get(key(shape))
    if (same) same.d += shape.d
    else merged.set(key(shape), { ...shape })
  }
  return [...merged.values()].sort((a, b) => LAYER[a.layer] - LAYER[b.layer])
}
