import type { CSSProperties, ReactNode } from 'react'

/** Steps of 8 px between what stands below or beside each other. */
export type Gap = 1 | 2 | 3 | 4 | 5 | 6 | 8

const px = (gap: Gap) => `${gap * 8}px`

export function Stack({ gap = 3, children }: { gap?: Gap; children: ReactNode }) {
  return (
    <div className="stack" style={{ '--stack-gap': px(gap) } as CSSProperties}>
      {children}
    </div>
  )
}

export interface ColumnsProps {
  gap?: Gap
  /** Columns narrower than this fold under each other. */
  min?: string
  children: ReactNode
}

export function Columns({ gap = 4, min = '16rem', children }: ColumnsProps) {
  return (
    <div className="columns" style={{ '--columns-gap': px(gap), '--column-width': min } as CSSProperties}>
      {children}
    </div>
  )
}

/** The one column of 36 rem in which questions are asked. */
export function Column({ children }: { children: ReactNode }) {
  return <div className="column">{children}</div>
}
