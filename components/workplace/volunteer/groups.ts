/** `?groep=nieuw` in every language. */
export const GROUP_SLUGS = { actief: 'active', nieuw: 'new', pauze: 'resting', gestopt: 'past' } as const
export type GroupSlug = keyof typeof GROUP_SLUGS
export type GroupName = (typeof GROUP_SLUGS)[GroupSlug]

export function groupOf(typed: string | undefined): GroupSlug {
  return typed !== undefined && Object.hasOwn(GROUP_SLUGS, typed) ? (typed as GroupSlug) : 'actief'
}
