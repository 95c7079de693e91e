'use client'

import { type ReactNode, useSyncExternalStore } from 'react'

const never = () => () => {}

/** Appears only where it can work: without JavaScript the browser's own menu prints the same page. */
export function PrintButton({ children }: { children: ReactNode }) {
  const canPrint = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!canPrint) return null
  return (
    <button type="button" className="button button-secondary" onClick={() => window.print()}>
      <span>{children}</span>
    </button>
  )
}
