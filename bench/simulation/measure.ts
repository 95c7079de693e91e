import type { Urgency } from '@/domain/help-request/kinds'
import { HOUR } from '@/domain/kernel/time'
import type { Outcome, Prediction } from './scene'
import { MEASURED_DAYS } from './scene'

/** One row of the table; shares are 0 … 1. */
export interface Measures {
  readonly within4: number
  readonly within24: number
  readonly within72: number
  readonly inTime: number
  readonly urgentInTime: number
  readonly normalInTime: number
  readonly relaxedInTime: number
  readonly asksPerMonth: number
  readonly asksP95: number
  readonly asksMost: number
  /** The most asks that one person got in any 30 days. */
  readonly mostIn30: number
  readonly asksPerRequest: number
  readonly yesShare: number
  readonly lateYes: number
  /** Late yeses per request of each urgency. */
  readonly urgentLate: number
  readonly normalLate: number
  readonly relaxedLate: number
  readonly giniLoad: number
  readonly giniAsks: number
  readonly kilometres: number
  readonly gone: number
  readonly calibrationError: number
  readonly skill: number
  readonly oracleSkill: number
}

export function measure(outcome: Outcome): Measures {
  const { cases, people } = outcome
  const months = MEASURED_DAYS / 30
  const asksEach = outcome.asksPerPerson.map((asks) => asks / months).toSorted((a, b) => a - b)
  const within = (hours: number) =>
    share(cases, (one) => one.takenAt !== null && one.takenAt - one.need.at <= hours * HOUR)
  const timely = (urgency: Urgency | null) =>
    share(
      cases.filter((one) => urgency === null || one.need.urgency === urgency),
      (one) => one.takenAt !== null && one.takenAt <= one.need.deadline,
    )
  const late = (urgency: Urgency) => {
    const those = cases.filter((one) => one.need.urgency === urgency)
    return those.reduce((sum, one) => sum + one.lateYeses, 0) / those.length
  }
  const taken = cases.filter((one) => one.takenAt !== null)
  return {
    within4: within(4),
    within24: within(24),
    within72: within(72),
    inTime: timely(null),
    urgentInTime: timely('urgent'),
    normalInTime: timely('normal'),
    relaxedInTime: timely('relaxed'),
    asksPerMonth: outcome.asks / months / people.length,
    asksP95: asksEach[Math.floor(0.95 * asksEach.length)] ?? 0,
    asksMost: asksEach.at(-1) ?? 0,
    mostIn30: Math.max(...people.map((person) => person.mostIn30)),
    asksPerRequest: outcome.asks / cases.length,
    yesShare: outcome.yeses / outcome.asks,
    lateYes: outcome.lateYeses / outcome.yeses,
    urgentLate: late('urgent'),
    normalLate: late('normal'),
    relaxedLate: late('relaxed'),
    giniLoad: gini(outcome.visitsPerPerson),
    giniAsks: gini(outcome.asksPerPerson),
    kilometres: taken.reduce((sum, one) => sum + one.takenKilometres, 0) / taken.length,
    gone: share(people, (person) => person.gone),
    calibrationError: calibrationError(outcome.predictions),
    skill: skill(outcome.predictions, (one) => one.probability),
    oracleSkill: skill(outcome.predictions, (one) => one.truth),
  }
}

function share<T>(list: readonly T[], is: (one: T) => boolean): number {
  return list.length === 0 ? 0 : list.filter(is).length / list.length
}

/** 0 when all carry the same, towards 1 when one carries all. @example gini([1, 1, 1]) === 0 */
export function gini(loads: readonly number[]): number {
  const sorted = loads.toSorted((a, b) => a - b)
  const total = sorted.reduce((sum, load) => sum + load, 0)
  if (total === 0) return 0
  const weighted = sorted.reduce((sum, load, index) => sum + (index + 1) * load, 0)
  return (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length
}

/** Expected calibration error over twenty bins of 0.05: how far the promised chance lies from the yeses. */
export function calibrationError(predictions: readonly Prediction[]): number {
  const bins = Array.from({ length: 20 }, () => ({ promised: 0, yes: 0 }))
  for (const one of predictions) {
    const bin = bins[Math.min(19, Math.floor(one.probability * 20))]
    if (bin === undefined) continue
    bin.promised += one.probability
    bin.yes += one.yes ? 1 : 0
  }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.promised - bin.yes), 0) / predictions.length
}

/** Brier skill against always promising the average. */
export function skill(predictions: readonly Prediction[], promised: (one: Prediction) => number): number {
  const average = share(predictions, (one) => one.yes)
  const brier =
    predictions.reduce((sum, one) => sum + (promised(one) - (one.yes ? 1 : 0)) ** 2, 0) / predictions.length
  return 1 - brier / (average * (1 - average))
}
