import type { ReactNode } from 'react'

/** What stands below each other, 24 px apart. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className="stack">{children}</div>
}

/** What stands beside each other where there is room; columns fold under each other below 16 rem. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className="columns">{children}</div>
}

/** The one column of 36 rem in which questions are asked. */
export function Column({ children }: { children: ReactNode }) {
  return <div className="column">{children}</div>
}
