import { Paint } from './paint'
import { type StreetOptions, streetFrom } from './street-from'
import { ABOVE, BELOW, streetShapes } from './street-shapes'

export interface StreetProps extends StreetOptions {
  seed: number
}

/**
 * A Flemish street at dusk, as wide as its box: on a narrow screen fewer houses show, never smaller ones.
 * It decorates and says nothing on its own.
 */
export function Street({ seed, ...options }: StreetProps) {
  const street = streetFrom(seed, options)
  return (
    <svg
      className="street"
      viewBox={`0 ${-ABOVE} ${street.width} ${ABOVE + BELOW}`}
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <Paint shapes={streetShapes(street)} />
    </svg>
  )
}
