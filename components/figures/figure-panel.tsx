import { getLocale, getTranslations } from 'next-intl/server'
import { figureFacts } from '@/domain/figures/figures'
import type { ToldFigure, ToldLine } from '@/domain/figures/told'
import { wholeNumber } from '@/domain/kernel/number-words'
import { type DataColumn, DataTable } from '../ui/data-table'
import { Details } from '../ui/details'
import { Bar } from './bar'
import { type Area, lineWords, spreadWords } from './figure-words'
import { MonthsChart, type MonthValue } from './months-chart'

interface Props {
  told: ToldFigure
  areas: readonly Area[]
  months: readonly MonthValue[]
}

/** One figure: how many, what that means, and its cuts and months to unfold. */
export async function FigurePanel({ told, areas, months }: Props) {
  const t = await getTranslations('figures')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const { figure, whole, cuts, share, spread, unsummed } = told
  const { estimate, quarterly, of } = figureFacts(figure)
  const number = (value: number | null) => (value === null ? t('hidden') : wholeNumber(value, locale))
  const timed = of === 'hours' || of === 'days'
  const columns: readonly DataColumn<ToldLine>[] = [
    { key: 'count', header: t('count'), align: 'end', cell: ({ value }) => number(value) },
  ]
  return (
    <section aria-labelledby={`figure-${figure}`} className="flex flex-col gap-0.5 border-b border-rule pb-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-2">
        <h3 id={`figure-${figure}`} className="m-0">
          {t(`name.${figure}`)} {estimate ? <span className="chip">{t('estimate')}</span> : null}
        </h3>
        <p className={`m-0 font-serif ${timed ? '' : 'text-[1.5rem]'}`}>
          {timed ? (spreadWords(t, told) ?? t('hidden')) : number(whole)}
          {share === null ? null : ` · ${t('share', { count: Math.round(share * 100) })}`}
          {timed && spread ? ` (${t('measured', { count: number(spread.people) })})` : null}
        </p>
      </div>
      <p className="m-0 text-stone">{t(`means.${figure}`)}</p>
      {unsummed ? <p className="m-0">{t(quarterly ? 'quarterly' : 'unsummed')}</p> : null}
      {/* Side by side while they are folded. */}
      <div className="flex flex-wrap gap-x-3 [&>[open]]:basis-full">
        {unsummed
          ? null
          : cuts.map(({ cut, lines }) => {
              const most = Math.max(1, ...lines.map(({ value }) => value ?? 0))
              return (
                <Details key={cut} summary={t(`cut.${cut}`)}>
                  <DataTable
                    id={`${figure}-${cut}`}
                    caption={t('caption', { figure: t(`name.${figure}`), cut: t(`cut.${cut}`) })}
                    captionHidden
                    columns={[
                      {
                        key: 'line',
                        header: t('what'),
                        cell: ({ line, value }) => (
                          <>
                            {lineWords(t, common, areas, cut, line)}
                            <Bar value={value} most={most} />
                          </>
                        ),
                      },
                      ...columns,
                    ]}
                    rows={[...lines]}
                    rowKey={({ line }) => line}
                  />
                </Details>
              )
            })}
        {of === 'sum' && !quarterly && months.length > 1 ? (
          <Details summary={t('months.title')}>
            <MonthsChart figure={figure} months={months} />
          </Details>
        ) : null}
      </div>
    </section>
  )
}
