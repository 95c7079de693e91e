/** Somebody who helps, alone or in turn with others. Days are ISO dates. */
export interface InTurn {
  readonly id: string
  /** The first day on which they can come. */
  readonly from: string
  /** Back from a pause on this day; null when they are here. */
  readonly backOn: string | null
  /** The last day on which they come; null when no end is agreed. */
  readonly until: string | null
}

interface Turn {
  readonly day: string
  readonly helper: string
}

const canCome = ({ from, backOn, until }: InTurn, day: string) =>
  day >= from && (backOn === null || day >= backOn) && (until === null || day <= until)

/**
 * Who comes on which day: whoever came longest ago, and of two who have not come yet the one who stands first. What was
 * said of a day before (`settled`) counts as a turn and is not given again. A day on which nobody can come is left out.
 *
 * @example turns(['2026-03-03', '2026-03-10'], [an, bob], []) // → an on the third, bob on the tenth
 */
export function turns(days: readonly string[], helpers: readonly InTurn[], settled: readonly Turn[]): Turn[] {
  const given: Turn[] = []
  for (const day of days) {
    if (settled.some((one) => one.day === day)) continue
    const before = [...settled, ...given].filter((one) => one.day < day)
    const last = (id: string) =>
      before.reduce((latest, one) => (one.helper === id && one.day > latest ? one.day : latest), '')
    const [next] = helpers
      .filter((one) => canCome(one, day))
      .toSorted((one, other) => last(one.id).localeCompare(last(other.id)))
    if (next) given.push({ day, helper: next.id })
  }
  return given
}
