import { getTranslations } from 'next-intl/server'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import type { PathTo } from '@/domain/site/addresses'
import type { RoundAddress } from './address'
import { ChosenCell } from './chosen-cell'
import { OpenLine } from './open-line'
import { OthersCell } from './others-cell'
import { RequestCell } from './request-cell'
import type { RoundLine } from './round-views'
import { WhyCell } from './why-cell'

export interface PlanTableProps {
  lines: readonly RoundLine[]
  address: RoundAddress
  /** Values of the lines that will be sent. */
  ticked: readonly string[]
  /** The id of the form that sends. */
  form: string
  /** Off when the page must open at its top: a browser keeps the old place in an address through a redirect. */
  anchors: boolean
  path: PathTo
}

/** Beyond so many lines, the other choices are told of one line at a time: who looks, looks at one. */
const LONG = 40

/**
 * One line per request: who asks, which neighbour, why, and what else could be. Its cells wait for nothing: what waits is
 * sent apart, and a line in pieces takes three times the room.
 */
export async function PlanTable({ lines, address, ticked, form, anchors, path }: PlanTableProps) {
  const t = await getTranslations('round')
  const first = lines.find((one) => one.chosen)?.request.id
  const told = (line: RoundLine) => lines.length <= LONG || line.request.id === address.opened
  const here = { ...address, opened: '' }
  const columns: DataColumn<RoundLine>[] = [
    {
      key: 'request',
      header: t('table.request'),
      cell: (line) => (
        <RequestCell
          line={line}
          ticked={ticked}
          form={form}
          first={line.request.id === first}
          anchor={anchors}
          path={path}
        />
      ),
    },
    {
      key: 'neighbour',
      header: t('table.neighbour'),
      cell: (line) => <ChosenCell line={line} address={here} told={told(line)} path={path} />,
    },
    { key: 'why', header: t('table.why'), cell: (line) => <WhyCell line={line} path={path} /> },
    {
      key: 'others',
      header: t('table.others'),
      cell: (line) =>
        told(line) ? (
          <OthersCell line={line} address={here} open={lines.length > LONG} path={path} />
        ) : (
          <OpenLine line={line} address={here} path={path} />
        ),
    },
  ]
  return (
    <DataTable
      id="plan"
      caption={t('table.caption')}
      captionHidden
      columns={columns}
      rows={[...lines]}
      rowKey={(line) => line.request.id}
      needsAttention={(line) => line.chosen === null}
    />
  )
}
