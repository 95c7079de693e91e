import type { ReactNode } from 'react'

export interface TimelineItem {
  key: string
  /** When, in words for people. */
  time: ReactNode
  /** The same for machines, ISO 8601. */
  dateTime?: string
  title: ReactNode
  children?: ReactNode
  /** Where things stand now: its window is lit. */
  now?: boolean
}

/** What happened and what comes, in order; `now` is also told through `aria-current`. */
export function Timeline({ items }: { items: TimelineItem[] }) {
  return (
    <ol className="timeline">
      {items.map(({ key, time, dateTime, title, children, now }) => (
        <li
          key={key}
          className={now ? 'timeline-item timeline-now' : 'timeline-item'}
          {...(now && { 'aria-current': 'step' as const })}
        >
          <time className="timeline-time" {...(dateTime && { dateTime })}>
            {time}
          </time>
          <div className="timeline-title">{title}</div>
          {children}
        </li>
      ))}
    </ol>
  )
}
