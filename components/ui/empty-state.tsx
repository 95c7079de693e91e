import type { ReactNode } from 'react'

export interface EmptyStateProps {
  /** A place in the street; it decorates, the words tell. */
  drawing?: ReactNode
  title: ReactNode
  children?: ReactNode
  /** 1 when it is the page, such as a 404. */
  level?: 1 | 2
}

export function EmptyState({ drawing, title, children, level = 2 }: EmptyStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className="empty-state">
      {drawing}
      <Heading>{title}</Heading>
      {children}
    </div>
  )
}
