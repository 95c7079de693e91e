import type { ReactNode } from 'react'

export interface View {
  href: string
  label: ReactNode
  /** How many wait there. */
  count?: number
  current?: boolean
  /** The count needs a person now. */
  attention?: boolean
}

/** Saved views as plain links with their counts; `label` names the navigation. */
export function ViewTabs({ label, views }: { label: string; views: View[] }) {
  return (
    <nav className="view-tabs" aria-label={label}>
      <ul>
        {views.map(({ href, label: words, count, current, attention }) => (
          <li key={href}>
            <a href={href} {...(current && { 'aria-current': 'page' as const })}>
              {words}
              {count === undefined ? null : (
                <span className={attention ? 'view-count view-count-attention' : 'view-count'}>{count}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
