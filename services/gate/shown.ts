const NAMES = new Set(['id', 'residentId', 'volunteerId', 'helpRequestId', 'requestId', 'matchId', 'offerId'])
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** More than any screen shows; a line of the log stays small. */
const MOST = 1000

/** The ids of everything that an answer shows: of people, requests, offers and matches. */
export function idsShown(answer: unknown): string[] {
  const found = new Set<string>()
  collect(answer, found)
  return [...found].slice(0, MOST)
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null || value instanceof Date) return
  for (const [key, one] of Object.entries(value))
    if (typeof one === 'string') {
      if (NAMES.has(key) && UUID.test(one)) found.add(one)
    } else collect(one, found)
}
