/** For whom a neighbour helps and for nobody else: one person, or whom one organisation passes on. */
export const KEPT_FOR = ['person', 'organisation'] as const
export type KeptFor = (typeof KEPT_FOR)[number]

interface WhoseRequest {
  readonly residentId: string
  /** Other records that were found to be the same person. */
  readonly sameIds: readonly string[]
  /** Of whoever passed the request on; null when nobody did. */
  readonly organisation: string | null
}

/**
 * The keys by which a kept neighbour knows a request: its person, by every record of that person, and its organisation.
 *
 * @example whoseKeys({ residentId: 'a', sameIds: ['b'], organisation: 'Wijkinspectie' }) // → ['a', 'b', 'org:Wijkinspectie']
 */
export const whoseKeys = ({ residentId, sameIds, organisation }: WhoseRequest): string[] => [
  residentId,
  ...sameIds,
  ...(organisation === null ? [] : [`org:${organisation}`]),
]
