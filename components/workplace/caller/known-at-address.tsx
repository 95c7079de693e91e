'use client'

import { useRef } from 'react'
import type { KnownCaller } from './known-caller'
import { useKnownCallers } from './use-known-callers'

interface Props {
  locale: string
  /** What the page knew already when the form came back; without script this is all. */
  start: readonly KnownCaller[]
}

/** Below the address of a new call: a request that runs there. A hint, and nothing merges by itself. */
export function KnownAtAddress({ locale, start }: Props) {
  const here = useRef<HTMLDivElement>(null)
  const callers = useKnownCallers(here, locale, 'address', start)
  return (
    <div ref={here} role="status">
      {callers.map((one) => (
        <p key={one.href} className="border-s-4 border-leaf bg-sand p-1">
          <a href={one.href} target="_blank" rel="noreferrer">
            {one.atAddress}
          </a>
        </p>
      ))}
    </div>
  )
}
