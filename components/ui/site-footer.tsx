import type { ReactNode } from 'react'

/** On sand, so its quiet colours go a shade deeper by themselves. */
export function SiteFooter({ children }: { children: ReactNode }) {
  return (
    <footer className="site-footer on-sand">
      <div className="wrap">{children}</div>
    </footer>
  )
}
