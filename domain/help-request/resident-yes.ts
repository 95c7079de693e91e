/**
 * Somebody asked for another person, who was not asked yet: no neighbour is sought before that person's own yes is
 * written down.
 *
 * @example awaitsResidentYes({ proxyName: 'An Peeters', residentKnows: 'no' }) // true
 * @example awaitsResidentYes({ proxyName: null, residentKnows: null })         // false: asked for herself
 */
export const awaitsResidentYes = (request: {
  readonly proxyName: string | null
  readonly residentKnows: 'yes' | 'no' | null
}): boolean => request.proxyName !== null && request.residentKnows !== 'yes'
