import type { ReactNode } from 'react'
import { type PathTo, withPart } from '@/domain/site/addresses'
import { type RoundAddress, roundHref } from './address'

interface Props {
  to: RoundAddress
  /** The line to come back to. */
  request: string
  path: PathTo
  children: ReactNode
}

/** Every change is an address: the round is solved again when it opens, also without JavaScript. */
export function SolveAgain({ to, request, path, children }: Props) {
  return (
    <a className="relative" href={path(withPart(roundHref(to), `vraag-${request}`))}>
      {children}
    </a>
  )
}
