import { getLocale, getTranslations } from 'next-intl/server'
import { type Cut, figureFacts, UNPLACED } from '@/domain/figures/figures'
import type { ToldFigure, ToldLine } from '@/domain/figures/told'
import { percent } from '@/domain/kernel/number-words'
import { type DataColumn, DataTable } from '../ui/data-table'
import { Details } from '../ui/details'
import { Bar } from './bar'

interface Props {
  told: ToldFigure
  areas: readonly { readonly id: string; readonly name: string }[]
}

/** One figure: how many, what that means, and its cuts to unfold. */
export async function FigurePanel({ told, areas }: Props) {
  const t = await getTranslations('figures')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const { figure, whole, cuts, share, spread, unsummed } = told
  const { estimate, quarterly, of } = figureFacts(figure)
  const span = (value: number) =>
    t(of === 'hours' ? 'hours' : 'days', { count: Math.max(1, Math.round(value)) })
  const words = (cut: Cut, line: string): string => {
    if (cut === 'kind') return line === UNPLACED ? t('in.kind.unknown') : common(`kind.${line}`)
    if (cut === 'neighbourhood')
      return areas.find(({ id }) => id === line)?.name ?? t('in.neighbourhood.unknown')
    return t(`in.${cut}.${line}`)
  }
  const number = (value: number | null) => value?.toLocaleString(locale) ?? t('hidden')
  const columns = (cut: Cut, most: number): DataColumn<ToldLine>[] => [
    { key: 'line', header: t('line'), cell: ({ line }) => words(cut, line) },
    { key: 'count', header: t('count'), align: 'end', cell: ({ value }) => number(value) },
    { key: 'bar', header: '', roomy: true, cell: ({ value }) => <Bar value={value} most={most} /> },
  ]
  const shown = of === 'hours' || of === 'days' ? null : number(whole)
  return (
    <section aria-labelledby={`figure-${figure}`} className="flex flex-col gap-0.5 border-b border-rule pb-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-2">
        <h3 id={`figure-${figure}`} className="m-0">
          {t(`name.${figure}`)} {estimate ? <span className="chip">{t('estimate')}</span> : null}
        </h3>
        <p className="m-0 font-serif text-[1.5rem]">
          {unsummed ? t('hidden') : null}
          {!unsummed && shown !== null ? shown : null}
          {!unsummed && shown === null
            ? spread
              ? t('spread', { median: span(spread.median), ninety: span(spread.ninety) })
              : t('hidden')
            : null}
          {share === null ? null : ` · ${percent(share, locale)}`}
        </p>
      </div>
      <p className="m-0 text-stone">{t(`means.${figure}`)}</p>
      {unsummed ? <p className="m-0">{t(quarterly ? 'quarterly' : 'unsummed')}</p> : null}
      {unsummed
        ? null
        : cuts.map(({ cut, lines }) => (
            <Details key={cut} summary={t(`cut.${cut}`)}>
              <DataTable
                id={`${figure}-${cut}`}
                caption={t('caption', { figure: t(`name.${figure}`), cut: t(`cut.${cut}`) })}
                captionHidden
                columns={columns(cut, Math.max(1, ...lines.map(({ value }) => value ?? 0)))}
                rows={[...lines]}
                rowKey={({ line }) => line}
              />
            </Details>
          ))}
    </section>
  )
}
