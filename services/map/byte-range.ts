/** What a request wants of a file: all of it, the bytes from `start` up to and with `end`, or bytes that are not there. */
export type Wanted = 'all' | 'beyond' | { readonly start: number; readonly end: number }

const RANGE = /^bytes=(\d{1,15})?-(\d{1,15})?$/i

/**
 * Reads a Range header (RFC 9110, 14.1). Several ranges and what cannot be read give the whole file, as it allows.
 *
 * @param size of the file in bytes
 * @example byteRange('bytes=0-126', 900) // → { start: 0, end: 126 }
 * @example byteRange('bytes=-100', 900) // → { start: 800, end: 899 }
 */
export function byteRange(header: string | null, size: number): Wanted {
  const [, from, to] = RANGE.exec(header?.replaceAll(' ', '') ?? '') ?? []
  if (from === undefined && to === undefined) return 'all'
  if (from === undefined)
    return Number(to) === 0 ? 'beyond' : within(Math.max(0, size - Number(to)), size - 1, size)
  const [start, end] = [Number(from), to === undefined ? size - 1 : Number(to)]
  return to !== undefined && start > end ? 'all' : within(start, end, size)
}

const within = (start: number, end: number, size: number): Wanted =>
  start >= size ? 'beyond' : { start, end: Math.min(end, size - 1) }
