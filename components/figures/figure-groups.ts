import type { Figure } from '@/domain/figures/figures'

/** The figures in the order in which the page tells of them. */
export const FIGURE_GROUPS = {
  asks: ['requests', 'no_match', 'declines', 'referred'],
  help: ['helped', 'new_people', 'contacts', 'outcome'],
  time: ['first_answer', 'to_match', 'to_help', 'promises'],
  neighbours: ['helpers', 'interested', 'talked', 'ready', 'began', 'stayed'],
} as const satisfies Readonly<Record<string, readonly Figure[]>>
export type FigureGroup = keyof typeof FIGURE_GROUPS
export const FIGURE_GROUP_NAMES = Object.keys(FIGURE_GROUPS) as readonly FigureGroup[]
