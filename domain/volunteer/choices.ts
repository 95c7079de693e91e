/**
 * How far volunteers may say they walk, in metres. A few steps only: who could try any number would find the exact
 * distance to a resident by seeing which offers come.
 */
export const DISTANCES = [500, 1000, 2000, 4000, 8000, 15000] as const
export const CAPACITIES = [1, 2, 3, 5, 7] as const
/** Asks in 14 days that a volunteer may choose; `none` leaves it to the city's own limit. */
export const LIMITS = ['none', '4', '2', '1'] as const

/**
 * The choice that shows a stored number, never more than was said.
 *
 * @example choiceUpTo(1500, [500, 1000, 2000]) // → 1000
 */
export function choiceUpTo(stored: number, choices: readonly number[]): number {
  const fitting = choices.filter((choice) => choice <= stored)
  return Math.max(...(fitting.length > 0 ? fitting : [Math.min(...choices)]))
}
