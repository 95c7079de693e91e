import type { Role } from '@/domain/kernel/actor'
import { type Address, site } from '@/domain/site/addresses'

const HOMES: Readonly<Record<Role, Address>> = {
  volunteer: site.mine.start,
  referrer: site.referrals.list,
  operator: site.work.list,
  coordinator: site.work.list,
  admin: site.admin.people,
}

/** Where somebody lands after signing in, without language. @example homePath('volunteer') // → '/mijn' */
export function homePath(role: Role): Address {
  return HOMES[role]
}
