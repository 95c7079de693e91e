import { getLocale, getTranslations } from 'next-intl/server'
import type { Figure } from '@/domain/figures/figures'
import { dateAsGiven } from '@/domain/kernel/date-words'
import { wholeNumber } from '@/domain/kernel/number-words'
import { type DataColumn, DataTable } from '../ui/data-table'

export interface MonthValue {
  readonly month: string
  readonly value: number | null
}

const [WIDTH, HEIGHT, GAP] = [28, 120, 6]

interface Props {
  figure: Figure
  months: readonly MonthValue[]
}

/** Month by month: columns to see whether it grows, and beside them the same as a table. */
export async function MonthsChart({ figure, months }: Props) {
  const t = await getTranslations('figures')
  const locale = await getLocale()
  const most = Math.max(1, ...months.map(({ value }) => value ?? 0))
  const columns: DataColumn<MonthValue>[] = [
    { key: 'month', header: t('months.month'), cell: ({ month }) => dateAsGiven(month, locale) },
    {
      key: 'count',
      header: t('count'),
      align: 'end',
      cell: ({ value }) => (value === null ? t('hidden') : wholeNumber(value, locale)),
    },
  ]
  return (
    <div className="grid items-start gap-2 sm:grid-cols-2">
      <svg
        className="block w-full max-w-[26rem] fill-leaf stroke-rule"
        viewBox={`0 0 ${months.length * (WIDTH + GAP)} ${HEIGHT + 2}`}
        aria-hidden="true"
      >
        {months.map(({ month, value }, at) => {
          const height = value === null ? 0 : (value / most) * HEIGHT
          return (
            <rect
              key={month}
              stroke="none"
              x={at * (WIDTH + GAP)}
              y={HEIGHT - height}
              width={WIDTH}
              height={height}
            />
          )
        })}
        <line x1="0" x2={months.length * (WIDTH + GAP)} y1={HEIGHT + 1} y2={HEIGHT + 1} />
      </svg>
      <DataTable
        id={`${figure}-months`}
        caption={t('caption', { figure: t(`name.${figure}`), cut: t('months.title') })}
        captionHidden
        columns={columns}
        rows={[...months]}
        rowKey={({ month }) => month}
      />
    </div>
  )
}
