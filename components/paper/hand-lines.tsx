import type { ReactNode } from 'react'

/** Something to write by hand, after its label. */
export function HandLine({ label }: { label: ReactNode }) {
  return (
    <p className="paper-hand m-0 flex flex-wrap items-end gap-x-1">
      <span>{label}</span>
      <span aria-hidden="true" className="paper-line" />
    </p>
  )
}

/** Boxes to tick with a pen. */
export function HandBoxes({ labels, columns = 2 }: { labels: readonly string[]; columns?: 2 | 3 }) {
  const wide = {
    2: 'sm:grid-cols-2 print:grid-cols-2',
    3: 'sm:grid-cols-3 print:grid-cols-3',
  } as const
  return (
    <ul className={`m-0 grid list-none gap-x-2 p-0 ${wide[columns]}`}>
      {labels.map((label) => (
        <li key={label} className="flex max-w-none items-center gap-1">
          <span aria-hidden="true" className="paper-box" />
          {label}
        </li>
      ))}
    </ul>
  )
}
