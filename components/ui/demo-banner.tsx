import type { ReactNode } from 'react'

/** Says on every page of a demo that its people are invented. `label` names the region. */
export function DemoBanner({ label, children }: { label: string; children: ReactNode }) {
  return (
    <aside className="demo-banner" aria-label={label}>
      <div className="wrap">{children}</div>
    </aside>
  )
}
