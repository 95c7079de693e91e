import type { Role } from '@/domain/kernel/actor'

const HOMES: Readonly<Record<Role, string>> = {
  volunteer: '/mijn',
  referrer: '/doorverwijzen',
  operator: '/werkplek',
  coordinator: '/werkplek',
  admin: '/beheer',
}

/** Where somebody lands after signing in, without language. @example homePath('volunteer') // → '/mijn' */
export function homePath(role: Role): string {
  return HOMES[role]
}
