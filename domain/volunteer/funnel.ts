import { localDate } from '../kernel/time'

/** From signing up to the first help. */
export const FUNNEL_STEPS = ['interested', 'talked', 'ready', 'helped'] as const
export type FunnelStep = (typeof FUNNEL_STEPS)[number]

/** Between two steps, and from the first to the last. */
export const FUNNEL_LEGS = ['talk', 'ready', 'help', 'whole'] as const
export type FunnelLeg = (typeof FUNNEL_LEGS)[number]

/** Fewer people than this are not shown: somebody might know who they are. */
export const SMALLEST_SHOWN = 5

interface Spread {
  readonly people: number
  /** In days. */
  readonly median: number
  readonly ninety: number
}

/** One quarter of the year, by when somebody signed up: as counted, and not to be shown. */
export interface CountedQuarter {
  /** ISO date of its first day. */
  readonly quarter: string
  /** How many came so far, each at most as many as the one before. */
  readonly reached: Readonly<Record<FunnelStep, number>>
  /** How many stopped before the next step, by the step that they reached. */
  readonly lost: readonly [beforeTalk: number, beforeReady: number, beforeHelp: number]
  readonly legs: Readonly<Partial<Record<FunnelLeg, Spread>>>
}

/** The same to be shown; null: too few people to tell. */
export interface ShownQuarter {
  readonly quarter: string
  readonly reached: Readonly<Record<FunnelStep, number | null>>
  readonly lost: readonly (number | null)[]
  readonly legs: Readonly<Record<FunnelLeg, Pick<Spread, 'median' | 'ninety'> | null>>
}

const mayShow = (people: number) => people === 0 || people >= SMALLEST_SHOWN

/**
 * What may be shown of a quarter: no number of one to four people, and none that can be found by taking one number from
 * another. A step is hidden when too few are in it, or too few are missing since the last step that is shown; who
 * stopped is told only between two steps that are shown, when those who are still on their way are none or enough too.
 *
 * @example shownQuarter({ reached: { interested: 20, talked: 17, ready: 12, helped: 3 }, … }).reached
 *   // → { interested: 20, talked: null, ready: 12, helped: null }
 */
export function shownQuarter({ quarter, reached, lost, legs }: CountedQuarter): ShownQuarter {
  let before: number | null = null
  const shown = {} as Record<FunnelStep, number | null>
  for (const step of FUNNEL_STEPS) {
    const people = reached[step]
    const hides: boolean =
      !mayShow(people) || (step !== 'interested' && (before === null || !mayShow(before - people)))
    shown[step] = hides ? null : people
    if (!hides) before = people
  }
  const told = lost.map((gone, at) => {
    const [from, to] = [FUNNEL_STEPS[at], FUNNEL_STEPS[at + 1]]
    const [here, next] = [from ? shown[from] : null, to ? shown[to] : null]
    if (here === null || next === null) return null
    return mayShow(gone) && mayShow(here - next - gone) ? gone : null
  })
  const spread = (leg: FunnelLeg, to: FunnelStep) => {
    const days = legs[leg]
    if (!days || shown[to] === null || days.people < SMALLEST_SHOWN) return null
    return { median: Math.round(days.median), ninety: Math.round(days.ninety) }
  }
  return {
    quarter,
    reached: shown,
    lost: told,
    legs: {
      talk: spread('talk', 'talked'),
      ready: spread('ready', 'ready'),
      help: spread('help', 'helped'),
      whole: spread('whole', 'helped'),
    },
  }
}

/**
 * The first days of the last quarters, the newest first; of each the page has a row, also when nobody signed up.
 *
 * @param now epoch milliseconds
 * @example lastQuarters(Date.UTC(2026, 10, 30), 2) // → ['2026-10-01', '2026-07-01']
 */
export function lastQuarters(now: number, count: number): string[] {
  const today = localDate(now)
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const current = year * 4 + Math.floor((month - 1) / 3)
  return Array.from({ length: count }, (_, back) => {
    const quarter = current - back
    const first = String((quarter % 4) * 3 + 1).padStart(2, '0')
    return `${Math.floor(quarter / 4)}-${first}-01`
  })
}
