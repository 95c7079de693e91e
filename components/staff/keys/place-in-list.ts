/**
 * Where somebody is in the list that they came from. Only addresses are kept, in this tab of the browser, until another list
 * is opened: no names.
 */
const KEPT = 'lines'

export interface PlaceInList {
  /** From 1 on. */
  readonly at: number
  readonly of: number
  readonly previous: string | null
  readonly next: string | null
}

/** @example placeIn(['/a', '/b'], '/b') // → { at: 2, of: 2, previous: '/a', next: null } */
export function placeIn(lines: readonly string[], path: string): PlaceInList | null {
  const index = lines.indexOf(path)
  if (index < 0) return null
  return {
    at: index + 1,
    of: lines.length,
    previous: lines[index - 1] ?? null,
    next: lines[index + 1] ?? null,
  }
}

/** What waits in several lines, above the list and in it, is one place to come by. */
export const places = (lines: readonly string[]): readonly string[] => [...new Set(lines)]

export function keepLines(lines: readonly string[]): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(places(lines)))
  } catch {
    // A browser that keeps nothing: there is no list to walk through, and all else works.
  }
}

export function keptLines(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}
