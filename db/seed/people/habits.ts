import { HELP_KINDS, type HelpKind } from '@/domain/help-request/kinds'
import { pick, type Random } from '@/domain/kernel/random'
import { slotMask } from '@/domain/kernel/slots'
import type { Dice } from '../dice'
import { DEMO_KINDS } from '../requests/kinds'

const WEEK = [0, 1, 2, 3, 4]
const WEEKEND = [5, 6]

/** When somebody can help, by how they live. */
export function availability(dice: Dice): number {
  const some = (days: readonly number[], part: number) => days.filter(() => dice.chance(part))
  const mask = pick<() => number>(dice.random, [
    // Retired: most weekdays by daylight.
    [
      () =>
        slotMask(some(WEEK, 0.75), ['morning', 'afternoon']) | slotMask(some(WEEKEND, 0.2), ['afternoon']),
      0.45,
    ],
    // At work: evenings and the weekend.
    [
      () => slotMask(some(WEEK, 0.5), ['evening']) | slotMask(some(WEEKEND, 0.8), ['morning', 'afternoon']),
      0.35,
    ],
    // Part-time or with children at school: a few mornings.
    [() => slotMask(some(WEEK, 0.5), ['morning']) | slotMask(some([2, ...WEEKEND], 0.5), ['afternoon']), 0.2],
  ])()
  return mask || slotMask([5], ['morning'])
}

export function kindsOfHelp(dice: Dice): { kinds: HelpKind[]; preferredKinds: HelpKind[] } {
  const kinds = HELP_KINDS.filter((kind) => dice.chance(DEMO_KINDS[kind].done))
  if (kinds.length === 0) kinds.push('GROCERIES')
  return { kinds, preferredKinds: kinds.filter(() => dice.chance(0.3)).slice(0, 2) }
}

export const radius = (random: Random) =>
  pick(random, [
    [800, 0.2],
    [1500, 0.45],
    [2500, 0.25],
    [4000, 0.1],
  ])

export const capacity = (random: Random) =>
  pick(random, [
    [1, 0.45],
    [2, 0.33],
    [3, 0.17],
    [5, 0.05],
  ])
