/**
 * Somebody asked for another person, or was worried about them, and they were not asked yet: no neighbour is sought
 * before that person's own yes is written down.
 *
 * @example awaitsResidentYes({ proxyName: 'An Peeters', residentKnows: 'no' }) // true
 * @example awaitsResidentYes({ proxyName: null, residentKnows: 'no' })         // true: it began with a worry
 * @example awaitsResidentYes({ proxyName: null, residentKnows: null })         // false: asked for herself
 */
export const awaitsResidentYes = (request: {
  readonly proxyName: string | null
  readonly residentKnows: 'yes' | 'no' | null
}): boolean =>
  request.residentKnows === 'no' || (request.proxyName !== null && request.residentKnows !== 'yes')
