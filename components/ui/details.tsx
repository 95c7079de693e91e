import type { ReactNode } from 'react'

export interface DetailsProps {
  summary: ReactNode
  children: ReactNode
  open?: boolean
}

/** Folds away what few people need; never what someone must know. */
export function Details({ summary, children, open }: DetailsProps) {
  return (
    <details className="details" open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  )
}
