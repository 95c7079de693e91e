import type { ReactNode } from 'react'

export interface Fact {
  readonly term: ReactNode
  readonly value: ReactNode
}

/** What is known, one line each; what is empty is left out. */
export function Facts({ facts, narrow = false }: { facts: readonly Fact[]; narrow?: boolean }) {
  const known = facts.filter(({ value }) => value !== null && value !== '' && value !== undefined)
  return (
    <dl
      className={`grid gap-x-2 gap-y-0.5 ${narrow ? 'grid-cols-[5rem_minmax(0,1fr)]' : 'grid-cols-[8.5rem_minmax(0,1fr)]'}`}
    >
      {known.map(({ term, value }, index) => (
        <div key={index} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-stone">{term}</dt>
          <dd className="whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
