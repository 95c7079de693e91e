import type { ReactNode } from 'react'

/** The page's own content. `bleed` leaves the width to the page itself, for a street from edge to edge. */
export function SiteMain({ children, bleed = false }: { children: ReactNode; bleed?: boolean }) {
  return (
    <main id="main" tabIndex={-1} className={bleed ? undefined : 'site-main'}>
      {bleed ? children : <div className="wrap">{children}</div>}
    </main>
  )
}
