/** Four digits that can be said on the telephone. No leading zero, because people drop it when they speak. */
export const REFERENCE_PATTERN = /^[1-9][0-9]{3}$/

/** Keeps the digits of what was typed or dictated. @example parseReference(' 4-7 2.9') // → '4729' */
export function parseReference(typed: string): string | null {
  const digits = typed.replace(/[^0-9]/g, '')
  return REFERENCE_PATTERN.test(digits) ? digits : null
}

/** @example speakReference('4729') // → '4-7-2-9' */
export function speakReference(reference: string): string {
  return [...reference].join('-')
}
