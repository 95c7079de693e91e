import type { ReactNode } from 'react'

/** Two answers of equal size: neither may look like the right one. Give two `<Button>`s of the same kind. */
export function ButtonPair({ children }: { children: [ReactNode, ReactNode] }) {
  return <div className="button-pair">{children}</div>
}
