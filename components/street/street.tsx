import { Paint } from './paint'
import { type StreetOptions, streetFrom } from './street-from'
import { ABOVE, BELOW, streetShapes } from './street-shapes'

export interface StreetProps extends StreetOptions {
  seed: number
  /** Units above the ground that lie inside the box; a scene lets its tower rise out of it. */
  sky?: number
}

/**
 * A Flemish street at dusk, as wide as its box: on a narrow screen fewer houses show, never smaller ones.
 * It decorates and says nothing on its own.
 */
export function Street({ seed, sky = ABOVE, ...options }: StreetProps) {
  const street = streetFrom(seed, options)
  return (
    <svg
      className="street"
      viewBox={`0 ${-sky} ${street.width} ${sky + BELOW}`}
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <Paint shapes={streetShapes(street)} />
    </svg>
  )
}
