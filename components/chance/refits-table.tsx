import { getLocale, getTranslations } from 'next-intl/server'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { Details } from '@/components/ui/details'
import { dayShort } from '@/domain/kernel/date-words'
import { decimals } from '@/domain/kernel/number-words'
import type { RefitLine } from './chance-views'

/** The last weeks, also the refused ones. */
export async function RefitsTable({ refits }: { refits: readonly RefitLine[] }) {
  const t = await getTranslations('chance')
  const locale = await getLocale()
  const columns: DataColumn<RefitLine>[] = [
    { key: 'when', header: t('refits.when'), align: 'keep', cell: (one) => dayShort(one.fittedAt, locale) },
    { key: 'outcome', header: t('refits.outcome'), cell: (one) => t(`refits.${one.refusal ?? 'accepted'}`) },
    { key: 'asks', header: t('refits.asks'), align: 'end', cell: (one) => one.asks },
    { key: 'yeses', header: t('refits.yeses'), align: 'end', cell: (one) => one.yeses },
    {
      key: 'loss',
      header: t('refits.loss'),
      align: 'end',
      cell: ({ lossBefore, lossAfter }) =>
        lossBefore === null || lossAfter === null
          ? '–'
          : `${decimals(lossBefore, 3, locale)} → ${decimals(lossAfter, 3, locale)}`,
    },
  ]
  return (
    <div className="flex flex-col gap-1">
      <h2>{t('refits.title')}</h2>
      <DataTable
        id="refits"
        caption={t('refits.title')}
        captionHidden
        columns={columns}
        rows={[...refits]}
        rowKey={(one) => one.id}
      />
      <Details summary={t('refits.how')}>
        <p>{t('refits.text')}</p>
      </Details>
    </div>
  )
}
