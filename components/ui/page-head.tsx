import type { ReactNode } from 'react'

/** What a page is about, and the sentences that belong to it. */
export function PageHead({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="flex flex-col gap-2">
      <h1>{title}</h1>
      {children}
    </div>
  )
}
