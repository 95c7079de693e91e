'use client'

import { Chip } from '@/components/ui/chip'
import { type PhoneShown, PhoneWords } from '@/components/ui/phone-words'
import { type DueShown, DueWords, type OwnerShown, OwnerWords } from '../due-shown'

/** A call that waits, as words and addresses. */
export interface DutyRow {
  readonly id: string
  readonly href: string
  readonly title: string
  readonly phone: PhoneShown | null
  readonly due: DueShown
  readonly owner: OwnerShown | null
  readonly fresh: boolean
}

/** Lines from words, for the reason that `WorklistRows` tells. */
export function DutyRows({ rows, fresh }: { rows: readonly DutyRow[]; fresh: string }) {
  return (
    <ul className="m-0 list-none p-0">
      {rows.map((row) => (
        <li
          key={row.id}
          className="flex max-w-none flex-wrap items-baseline justify-between gap-x-3 border-t-2 border-rule py-1 first:border-0"
        >
          <span className="flex flex-wrap items-baseline gap-x-2">
            <a href={row.href} data-line>
              {row.title}
            </a>
            {row.fresh ? <Chip kind="lit">{fresh}</Chip> : null}
            {row.phone ? <PhoneWords {...row.phone} /> : null}
          </span>
          <span className="flex flex-wrap items-baseline gap-x-2">
            <DueWords {...row.due} />
            {row.owner ? <OwnerWords {...row.owner} /> : null}
          </span>
        </li>
      ))}
    </ul>
  )
}
