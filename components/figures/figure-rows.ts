import { FIGURE_NAMES, figureFacts } from '@/domain/figures/figures'
import type { ToldFigure } from '@/domain/figures/told'
import type { Cell } from '@/domain/sheet/write-csv'
import { type Area, lineWords } from './figure-words'

type Say = (key: string, values?: Record<string, string | number>) => string

interface Shown {
  readonly figures: readonly ToldFigure[]
  readonly areas: readonly Area[]
}

/**
 * The figures as rows of a sheet: first who made it, when and of which period, then a row for each number, with what it means.
 * What is not told is a dash there too.
 *
 * @param t the texts of the figures
 * @param common those that all pages share
 */
export function figureRows(
  t: Say,
  common: Say,
  { figures, areas }: Shown,
  made: { readonly period: string; readonly who: string; readonly when: string },
): Cell[][] {
  const dash = t('hidden')
  const tenth = (value: number | undefined) => (value === undefined ? dash : Math.round(value * 10) / 10)
  const rows = FIGURE_NAMES.flatMap((name): Cell[][] => {
    const told = figures.find(({ figure }) => figure === name)
    if (!told) return []
    const { of, estimate } = figureFacts(name)
    const title = estimate ? `${t(`name.${name}`)} (${t('estimate')})` : t(`name.${name}`)
    const row = (cut: string, line: string, value: Cell): Cell[] => [
      title,
      cut,
      line,
      value,
      t(`means.${name}`),
    ]
    if (of === 'hours' || of === 'days') {
      const unit = t(`files.${of}`)
      return [
        row('', `${t('files.median')} (${unit})`, tenth(told.spread?.median)),
        row('', `${t('files.ninety')} (${unit})`, tenth(told.spread?.ninety)),
        row('', t('files.people'), told.spread?.people ?? dash),
      ]
    }
    return [
      row('', '', told.whole ?? dash),
      ...(figureFacts(name).share
        ? [row('', t('files.share'), told.share === null ? dash : Math.round(told.share * 100))]
        : []),
      ...told.cuts.flatMap(({ cut, lines }) =>
        lines.map(({ line, value }) =>
          row(t(`cut.${cut}`), lineWords(t, common, areas, cut, line), value ?? dash),
        ),
      ),
    ]
  })
  return [
    [t('title')],
    [t('files.period', { period: made.period })],
    [t('files.made', { who: made.who, when: made.when })],
    [t('small')],
    [],
    [t('title'), t('files.cut'), t('what'), t('count'), t('files.means')],
    ...rows,
  ]
}
