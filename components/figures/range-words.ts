import type { Range } from '@/domain/figures/periods'
import { dateAsGiven } from '@/domain/kernel/date-words'

/** @example rangeWords(t, { from: '2026-01', to: '2026-10' }, 'nl') // → 'januari 2026 tot en met oktober 2026' */
export function rangeWords(
  t: (key: string, values: Record<string, string>) => string,
  { from, to }: Range,
  locale: string,
): string {
  const month = (one: string) => dateAsGiven(one, locale)
  return from === to ? month(from) : t('range', { from: month(from), to: month(to) })
}

/** A range as the address of a page has it. */
export const asked = ({ from, to }: Range) => ({ van: from, tot: to })
