import type { ReactNode } from 'react'
import { Street, type StreetProps } from './street'

/** As high as the stars and clouds; only a tower stands higher. */
const ROOFS = 288

/** Words under an evening sky with the street below them, from edge to edge of the page. */
export function StreetScene({ children, ...street }: StreetProps & { children: ReactNode }) {
  return (
    <div className="street-scene">
      <div className="wrap street-words">{children}</div>
      <Street {...street} sky={ROOFS} />
    </div>
  )
}
