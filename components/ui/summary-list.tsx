import type { ReactNode } from 'react'
import { VisuallyHidden } from './visually-hidden'

export interface SummaryRow {
  term: ReactNode
  answer: ReactNode
  /** `about` is only heard, and tells which answer this link changes. */
  change?: { href: string; label: ReactNode; about: ReactNode }
}

/** What was answered, row by row, each with its own way back. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl className="summary-list">
      {rows.map((row, index) => (
        <div className="summary-row" key={index}>
          <dt>{row.term}</dt>
          <dd>{row.answer}</dd>
          {row.change ? (
            <dd className="summary-change">
              <a href={row.change.href}>
                {row.change.label}
                <VisuallyHidden> {row.change.about}</VisuallyHidden>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
