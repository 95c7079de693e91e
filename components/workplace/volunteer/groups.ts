import type { VolunteerGroup } from '@/domain/volunteer/volunteer-states'

/** `?groep=nieuw` in every language. */
export const GROUP_SLUGS = {
  actief: 'active',
  nieuw: 'new',
  pauze: 'resting',
  gestopt: 'past',
  lijst: 'listed',
} as const satisfies Readonly<Record<string, VolunteerGroup>>
export type GroupSlug = keyof typeof GROUP_SLUGS

export function groupOf(typed: string | undefined): GroupSlug {
  return typed !== undefined && Object.hasOwn(GROUP_SLUGS, typed) ? (typed as GroupSlug) : 'actief'
}
