'use client'

import { RequestMark } from '@/components/street/request-mark'
import { Chip } from '@/components/ui/chip'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { Reference } from '@/components/ui/reference'
import type { HouseState } from '@/domain/help-request/help-request-states'
import { ApartBox } from './apart-box'
import { type DueShown, DueWords, type OwnerShown, OwnerWords } from './due-shown'

/** A line of the list as words and addresses. */
export interface RowShown {
  readonly id: string
  readonly href: string
  readonly name: string
  readonly house: HouseState
  readonly asked: number
  readonly state: string
  readonly reference: string
  readonly kind: string
  readonly area: string
  readonly when: string
  readonly due: DueShown
  readonly since: string
  readonly best: string | null
  readonly next: string
  readonly nextHref: string
  readonly owner: OwnerShown | null
  readonly fresh: boolean
  readonly unsafe: boolean
  /** What the box before it is called, in a list to choose from. */
  readonly choose: string | null
}

interface Props {
  caption: string
  rows: RowShown[]
  words: Readonly<
    Record<'who' | 'choose' | 'reference' | 'kind' | 'area' | 'when' | 'due' | 'next' | 'fresh', string>
  >
  choosable: boolean
}

/**
 * The lines of the list, drawn from words: as a tree of ours they would be written twice into the page, once to read and
 * once for the framework, and with fifty lines that was two thirds of it.
 */
export function WorklistRows({ caption, rows, words, choosable }: Props) {
  const columns: DataColumn<RowShown>[] = [
    {
      key: 'who',
      header: words.who,
      cell: (row) => (
        <div className="flex min-w-[13rem] gap-1.5">
          <span className="shrink-0 pt-[3px]">
            <RequestMark state={row.house} asked={row.asked} />
          </span>
          <div>
            <a href={row.href} data-line>
              {row.name}
            </a>{' '}
            {row.fresh ? <Chip kind="lit">{words.fresh}</Chip> : null}
            <div className="font-normal text-stone">
              {row.state}
              <span className="md:hidden"> · {row.kind}</span>
            </div>
            <div className="font-normal md:hidden">
              <DueWords {...row.due} /> · {row.owner ? <OwnerWords {...row.owner} /> : null}
            </div>
          </div>
        </div>
      ),
    },
    ...(choosable
      ? [
          {
            key: 'choose',
            header: words.choose,
            align: 'keep' as const,
            cell: ({ id, choose }: RowShown) => <ApartBox id={id} name={choose ?? ''} />,
          },
        ]
      : []),
    {
      key: 'reference',
      header: words.reference,
      align: 'keep',
      cell: (row) => <Reference digits={row.reference} />,
    },
    { key: 'kind', header: words.kind, cell: (row) => row.kind, roomy: true },
    { key: 'area', header: words.area, cell: (row) => row.area },
    {
      key: 'when',
      header: words.when,
      cell: (row) => <span className="inline-block min-w-[9rem]">{row.when}</span>,
    },
    {
      key: 'due',
      header: words.due,
      align: 'keep',
      cell: (row) => (
        <>
          <DueWords {...row.due} />
          <div className="text-stone">{row.since}</div>
          {row.best ? <div className="text-stone">{row.best}</div> : null}
        </>
      ),
    },
    {
      key: 'next',
      header: words.next,
      align: 'keep',
      cell: (row) => (
        <>
          <a href={row.nextHref}>{row.next}</a>
          <div className="min-w-[8rem] whitespace-normal">
            {row.owner ? <OwnerWords {...row.owner} /> : null}
          </div>
        </>
      ),
    },
  ]
  return (
    <DataTable
      id="worklist"
      caption={caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      needsAttention={(row) => row.due.late || row.unsafe}
    />
  )
}
