interface Names {
  readonly firstName: string
  readonly lastName: string
}

/** What stands between two people in one cell. */
const AND = /\s+(?:en|et|and|und)\s+|\s*(?:[&+;]|\s\/\s|\/)\s*/iu

const parts = (cell: string) =>
  cell
    .split(AND)
    .map((one) => one.trim())
    .filter(Boolean)

/** "Peeters, Jan": a comma says that the surname came first. */
const turned = (name: string) => /^([^,]+),\s*([^,]+)$/.exec(name)?.slice(1).reverse().join(' ') ?? name

const TITLE_ALONE = /^(?:de\s+heer|mevr(?:ouw)?|mw|meneer|mijnheer|dhr|hr|madame|mme|monsieur|m|mr|mrs)\.?$/iu

/** A house, not a person: whom of them we speak with is not known. */
const HOUSEHOLD = /^(?:fam(?:ilie|\.)?|gezin|famille|koppel|echtpaar|couple|family|zusters|broers)\b/iu

/** @example isHousehold('Fam. Peeters') // → true @example isHousehold('Famke Peeters') // → false */
export const isHousehold = (name: string): boolean => HOUSEHOLD.test(name.trim())

/**
 * The people of one cell, each with a whole name. A surname that stands once, behind the last, is of all of them.
 *
 * @example namesInCell('Jan en Maria Peeters') // → ['Jan Peeters', 'Maria Peeters']
 * @example namesInCell('Jan Peeters & Maria Claes') // → ['Jan Peeters', 'Maria Claes']
 * @example namesInCell('Van den Broeck, Rosa') // → ['Rosa Van den Broeck']
 */
export function namesInCell(cell: string): string[] {
  const people = parts(cell).map(turned)
  const [, ...surname] = people.at(-1)?.split(/\s+/) ?? []
  if (people.length < 2 || surname.length === 0) return people
  return people.map((one) => (/\s/.test(one) && !TITLE_ALONE.test(one) ? one : `${one} ${surname.join(' ')}`))
}

/**
 * The same where first names and surnames have columns of their own: each with its own surname when there are as many,
 * else all with the one.
 *
 * @example namesInCells('Jan / Maria', 'Peeters') // → [{ firstName: 'Jan', … }, { firstName: 'Maria', … }]
 */
export function namesInCells(firstNames: string, lastNames: string): Names[] {
  const first = parts(firstNames)
  const last = parts(lastNames)
  if (first.length === 0) return lastNames === '' ? [] : [{ firstName: lastNames, lastName: '' }]
  const own = last.length === first.length
  return first.map((firstName, at) => ({ firstName, lastName: own ? (last[at] ?? '') : lastNames }))
}
