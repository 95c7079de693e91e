import type { ReactNode } from 'react'

export type ChipKind = 'plain' | 'attention' | 'done' | 'lit'

/** A state in one or two words. `lit` is for a yes, `attention` for what needs a person. */
export function Chip({
  kind = 'plain',
  icon,
  children,
}: {
  kind?: ChipKind
  icon?: ReactNode
  children: ReactNode
}) {
  return (
    <span className={`chip chip-${kind}`}>
      {icon}
      {children}
    </span>
  )
}
