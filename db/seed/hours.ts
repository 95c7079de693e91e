import { addDays, atLocalHour, localDate, localTime, MINUTE, weekdayOf } from '@/domain/kernel/time'
import type { Dice } from './dice'

/** That moment, or the next at which the office works: Monday to Friday, 9 to 17. */
export function office(dice: Dice, at: number): number {
  const { hour } = localTime(at)
  let date = localDate(at)
  if (weekdayOf(date) < 5 && hour >= 9 && hour < 17) return at
  if (hour >= 17) date = addDays(date, 1)
  while (weekdayOf(date) > 4) date = addDays(date, 1)
  return atLocalHour(date, 9) + dice.between(2, 80) * MINUTE
}

/** That moment, or the next at which people are up and may be asked something: 9 to 20. */
export function awake(dice: Dice, at: number): number {
  const { hour } = localTime(at)
  if (hour >= 9 && hour < 20) return at
  const date = localDate(at)
  return atLocalHour(hour < 9 ? date : addDays(date, 1), 9) + dice.between(5, 90) * MINUTE
}

/** That moment, or the last before it at which people are up. */
export function awakeBefore(dice: Dice, at: number): number {
  const { hour } = localTime(at)
  if (hour >= 9 && hour < 20) return at
  const date = localDate(at)
  return atLocalHour(hour < 9 ? addDays(date, -1) : date, 20) - dice.between(3, 70) * MINUTE
}

/** That moment, or the last before it at which the office works. */
export function officeBefore(dice: Dice, at: number): number {
  const { hour } = localTime(at)
  let date = localDate(at)
  if (weekdayOf(date) < 5 && hour >= 9 && hour < 17) return at
  if (hour < 9) date = addDays(date, -1)
  while (weekdayOf(date) > 4) date = addDays(date, -1)
  return atLocalHour(date, 17) - dice.between(3, 90) * MINUTE
}
