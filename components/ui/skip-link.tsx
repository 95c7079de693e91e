import type { ReactNode } from 'react'

/** The first thing on every page; `<SiteMain>` carries the id it jumps to. */
export function SkipLink({ children }: { children: ReactNode }) {
  return (
    <a className="skip-link" href="#main">
      {children}
    </a>
  )
}
