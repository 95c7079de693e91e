import type { ReactNode } from 'react'

export interface PanelProps {
  id: string
  title: ReactNode
  children: ReactNode
  /** A link or a mark at the right of the heading. */
  beside?: ReactNode
  /** Not on paper. */
  screenOnly?: boolean
}

/** One part of a page: a rule, a heading, its content. */
export function Panel({ id, title, children, beside, screenOnly = false }: PanelProps) {
  return (
    <section
      aria-labelledby={`${id}-title`}
      id={id}
      className={`flex flex-col gap-1 border-t-2 border-rule pt-1.5 ${screenOnly ? 'no-print' : ''}`}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-2">
        <h2 id={`${id}-title`}>{title}</h2>
        {beside}
      </div>
      {children}
    </section>
  )
}

/** A way on, beside the heading of a panel: tall enough for a thumb, and of no use on paper. */
export function PanelLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="no-print inline-flex min-h-[44px] items-center" href={href}>
      {children}
    </a>
  )
}
