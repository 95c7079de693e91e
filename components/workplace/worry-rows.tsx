'use client'

import { Chip } from '@/components/ui/chip'
import { Reference } from '@/components/ui/reference'
import { type DueShown, DueWords, type OwnerShown, OwnerWords } from './due-shown'

/** A worry that is open, as words and addresses. */
export interface WorryRow {
  readonly id: string
  readonly href: string
  readonly whom: string
  readonly reference: string | null
  readonly from: string | null
  readonly urgency: string
  readonly urgent: boolean
  readonly text: string
  readonly due: DueShown
  readonly owner: OwnerShown | null
  readonly fresh: boolean
}

/** Lines from words, for the reason that `WorklistRows` tells. */
export function WorryRows({
  rows,
  words,
}: {
  rows: readonly WorryRow[]
  words: { fresh: string; handle: string }
}) {
  return (
    <ul className="m-0 list-none p-0">
      {rows.map((row) => (
        <li
          key={row.id}
          className="grid max-w-none gap-x-3 border-t-2 border-rule py-1 first:border-0 md:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div>
            <p>
              <b>{row.whom}</b> {row.fresh ? <Chip kind="lit">{words.fresh}</Chip> : null}
              {row.reference ? (
                <>
                  {' '}
                  · <Reference digits={row.reference} />
                </>
              ) : null}
              {row.from ? <span className="text-stone"> · {row.from}</span> : null}{' '}
              <Chip kind={row.urgent ? 'attention' : 'plain'}>{row.urgency}</Chip>
            </p>
            <p className="line-clamp-2">{row.text}</p>
          </div>
          <p className="flex items-baseline gap-2 md:justify-end">
            <DueWords {...row.due} />
            {row.owner ? <OwnerWords {...row.owner} /> : null}
            <a href={row.href} data-line className="whitespace-nowrap">
              {words.handle}
            </a>
          </p>
        </li>
      ))}
    </ul>
  )
}
