import type { ReactNode } from 'react'

/** The language's own layout draws the document. */
export default function Root({ children }: { children: ReactNode }) {
  return children
}
