import type { ReactNode } from 'react'

export interface Fact {
  readonly term: ReactNode
  readonly value: ReactNode
}

/** What is known, one line each; what is empty is left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const known = facts.filter(({ value }) => value !== null && value !== '' && value !== undefined)
  return (
    <dl className="grid grid-cols-[minmax(6.5rem,auto)_minmax(0,1fr)] gap-x-2 gap-y-0.5">
      {known.map(({ term, value }, index) => (
        <div key={index} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-stone">{term}</dt>
          <dd className="whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
