import { type Channel, HELP_KINDS, type HelpKind, KINDS_OF_HELP } from '@/domain/help-request/kinds'
import type { PartChoice, Timing } from '@/domain/help-request/timing'
import { pick } from '@/domain/kernel/random'
import { addDays, localDate, weekdayOf } from '@/domain/kernel/time'
import type { Dice } from '../dice'
import { DEMO_KINDS } from './kinds'
import { GOOD_TO_KNOW } from './words'

/** What somebody asks. */
export interface Wish {
  readonly kind: HelpKind
  readonly details: string
  readonly goodToKnow: string
  readonly timing: Timing
  readonly channel: Channel
  readonly genderWish: 'woman' | null
}

const KINDS = HELP_KINDS.map((kind) => [kind, DEMO_KINDS[kind].asked] as const)
const CHANNELS: readonly (readonly [Channel, number])[] = [
  ['phone', 0.5],
  ['web', 0.24],
  ['callback', 0.1],
  ['desk', 0.1],
  ['paper', 0.06],
]
const PARTS: readonly (readonly [PartChoice, number])[] = [
  ['morning', 0.4],
  ['afternoon', 0.35],
  ['any', 0.25],
]

export function wishOf(dice: Dice, at: number, fixed: Partial<Wish> = {}): Wish {
  const kind = fixed.kind ?? pick(dice.random, KINDS)
  return {
    kind,
    details: dice.chance(0.75) ? dice.oneOf(DEMO_KINDS[kind].details) : '',
    goodToKnow: dice.chance(0.4) ? dice.oneOf(GOOD_TO_KNOW) : '',
    timing: timingOf(dice, at, KINDS_OF_HELP[kind].family === 'company'),
    channel: pick(dice.random, CHANNELS),
    genderWish: dice.chance(0.03) ? 'woman' : null,
    ...fixed,
  }
}

/** An errand is for soon or for a day; who wants company mostly wants it every week. */
function timingOf(dice: Dice, at: number, relationship: boolean): Timing {
  const part = pick(dice.random, PARTS)
  if (dice.chance(relationship ? 0.5 : 0.1)) {
    return { kind: 'weekly', weekdays: [Math.floor(dice.between(0, 5))], part }
  }
  return dice.chance(0.5)
    ? { kind: 'soon', part }
    : { kind: 'date', date: workdayAfter(dice, at, 4, 9), part }
}

/** A weekday so many days on. */
export function workdayAfter(dice: Dice, at: number, from: number, to: number): string {
  let date = addDays(localDate(at), Math.round(dice.between(from, to)))
  while (weekdayOf(date) > 4) date = addDays(date, 1)
  return date
}
