import { type Cut, figureFacts, UNPLACED } from '@/domain/figures/figures'
import type { ToldFigure } from '@/domain/figures/told'

type Say = (key: string, values?: Record<string, string | number>) => string

export interface Area {
  readonly id: string
  readonly name: string
}

/**
 * The name of a line of a cut.
 *
 * @param t the texts of the figures
 * @param common those that all pages share
 */
export function lineWords(t: Say, common: Say, areas: readonly Area[], cut: Cut, line: string): string {
  if (cut === 'kind') return line === UNPLACED ? t('in.kind.unknown') : common(`kind.${line}`)
  if (cut === 'neighbourhood')
    return areas.find(({ id }) => id === line)?.name ?? t('in.neighbourhood.unknown')
  return t(`in.${cut}.${line}`)
}

/** How long something took; null when too few took part. */
export function spreadWords(t: Say, { figure, spread }: ToldFigure): string | null {
  if (!spread) return null
  const unit = figureFacts(figure).of === 'hours' ? 'hours' : 'days'
  const span = (value: number) => t(unit, { count: Math.max(1, Math.round(value)) })
  return t('spread', { median: span(spread.median), ninety: span(spread.ninety) })
}
