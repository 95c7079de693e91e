import { getLocale, getTranslations } from 'next-intl/server'
import { timingText } from '@/components/help-request/timing-text'
import { RequestHouse } from '@/components/street/request-house'
import { Chip } from '@/components/ui/chip'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { Reference } from '@/components/ui/reference'
import type { CallTime } from '@/domain/help-request/call-times'
import { HELP_REQUEST, type HelpRequestState, statesInView } from '@/domain/help-request/help-request-states'
import type { HelpKind } from '@/domain/help-request/kinds'
import type { PartChoice, Timing } from '@/domain/help-request/timing'
import { type PathTo, site } from '@/domain/site/addresses'
import { ApartBox } from './apart-form'
import { Due, type OwnedBy, Owner } from './due'
import { isLate, sinceWords } from './due-words'
import { isNew } from './is-new'
import { nextHref } from './next-href'

export interface WorklistRow extends OwnedBy {
  readonly id: string
  readonly reference: string
  readonly state: HelpRequestState
  readonly stateSince: Date
  readonly dueAt: Date | null
  readonly kind: HelpKind | null
  readonly timing: Timing['kind'] | null
  readonly visitDate: string | null
  readonly dayPart: PartChoice | null
  readonly slots: number
  readonly residentName: string
  readonly neighbourhood: string | null
  readonly asked: number
  /** How often was called in vain, and when they are best called. */
  readonly attempts: number
  readonly bestTimeToCall: CallTime | null
  /** Of this reader. */
  readonly mayCoordinate: boolean
}

interface Props {
  rows: WorklistRow[]
  caption: string
  now: Date
  /** What began after this is marked; null marks nothing. */
  newSince: Date | null
  path: PathTo
  /** Puts a box in every row; its form stands below the table. */
  choosable?: boolean
}

const CALLS = statesInView('call')

/** What is due first stands first; late in brick and in words. */
export async function WorklistTable({ rows, caption, now, newSince, path, choosable }: Props) {
  const t = await getTranslations('work')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const kindOf = (row: WorklistRow) => (row.kind ? common(`kind.${row.kind}`) : t('list.kindUnknown'))
  const columns: DataColumn<WorklistRow>[] = [
    {
      key: 'who',
      header: t('list.who'),
      cell: (row) => (
        <div className="flex min-w-[13rem] gap-1.5">
          <span className="shrink-0 pt-[3px]">
            <RequestHouse state={HELP_REQUEST[row.state].house} asked={row.asked} size="mark" />
          </span>
          <div>
            <a href={path(site.work.request(row.id))}>{row.residentName}</a>{' '}
            {isNew(row.stateSince, newSince) ? <Chip kind="lit">{t('new.mark')}</Chip> : null}
            <div className="font-normal text-stone">
              {t(`state.${row.state}`)}
              <span className="md:hidden"> · {kindOf(row)}</span>
            </div>
            <div className="font-normal md:hidden">
              <Due at={row.dueAt} now={now} /> · <Owner {...row} />
            </div>
          </div>
        </div>
      ),
    },
    ...(choosable
      ? [
          {
            key: 'choose',
            header: t('apart.column'),
            align: 'keep' as const,
            cell: (row: WorklistRow) => <ApartBox {...row} />,
          },
        ]
      : []),
    {
      key: 'reference',
      header: t('list.reference'),
      align: 'keep',
      cell: (row) => <Reference digits={row.reference} />,
    },
    { key: 'kind', header: t('list.kind'), cell: kindOf, roomy: true },
    { key: 'area', header: t('list.area'), cell: (row) => row.neighbourhood ?? t('list.noArea') },
    {
      key: 'when',
      header: t('list.when'),
      cell: (row) => <span className="inline-block min-w-[9rem]">{timingText(row, common, locale)}</span>,
    },
    {
      key: 'due',
      header: t('list.due'),
      align: 'keep',
      cell: (row) => (
        <>
          <Due at={row.dueAt} now={now} />
          <div className="text-stone">
            {row.attempts > 0
              ? t('tried.count', { count: row.attempts })
              : sinceWords(row.stateSince, now, t)}
          </div>
          {row.bestTimeToCall && row.bestTimeToCall !== 'any' && CALLS.includes(row.state) ? (
            <div className="text-stone">
              {t('tried.best', { part: common(`dayPart.${row.bestTimeToCall}`) })}
            </div>
          ) : null}
        </>
      ),
    },
    {
      key: 'next',
      header: t('list.next'),
      align: 'keep',
      cell: (row) => (
        <>
          <a href={path(nextHref(row.state, row.id, row.mayCoordinate))}>
            {t(`next.${HELP_REQUEST[row.state].step}.link`)}
          </a>
          <div className="min-w-[8rem] whitespace-normal">
            <Owner {...row} />
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
      needsAttention={(row) => isLate(row.dueAt, now) || row.state === 'unsafe'}
    />
  )
}
