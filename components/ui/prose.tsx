import type { ReactNode } from 'react'

/** Running text: headings, paragraphs and lists with their own distances, at most 68 characters wide. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="prose">{children}</div>
}
