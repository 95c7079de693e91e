export const ROLES = ['volunteer', 'referrer', 'operator', 'coordinator', 'admin'] as const
export type Role = (typeof ROLES)[number]

export const STAFF_ROLES = ['operator', 'coordinator', 'admin'] as const satisfies readonly Role[]

/**
 * Who is asking. A visitor may hold a capability: the SHA-256 (hex) of a secret that came by mail link or that
 * this browser received after a spoken reference with the right phone number. It opens one row and nothing else.
 */
export type Actor =
  | {
      readonly kind: 'visitor'
      readonly capability: string | null
      /** From which part of the internet, as far as our own server knows. */
      readonly from?: string | undefined
    }
  | {
      readonly kind: 'user'
      readonly id: string
      readonly role: Role
      /** Neighbourhood codes of a coordinator; empty for everybody else. */
      readonly neighbourhoods: readonly string[]
      readonly volunteerId: string | null
      /** Their session was not left alone for long since they proved who they are. */
      readonly awake: boolean
    }
  | { readonly kind: 'system'; readonly task: string }

export const VISITOR: Actor = { kind: 'visitor', capability: null }

/** @example visitorWith(null) // → VISITOR, who may open nothing */
export function visitorWith(capability: string | null, from?: string): Actor {
  return { kind: 'visitor', capability, ...(from ? { from } : {}) }
}

/** @example hasRole(coordinator, 'operator', 'coordinator') // → true; hasRole(VISITOR, 'operator') // → false */
export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.kind === 'user' && roles.includes(actor.role)
}

/** @example userIdOf(coordinator c1) // → 'c1'; userIdOf(VISITOR) // → null */
export const userIdOf = (actor: Actor): string | null => (actor.kind === 'user' ? actor.id : null)

/**
 * Operators serve the whole city; coordinators their own neighbourhoods and what has no neighbourhood yet.
 *
 * @example worksFor(coordinator of HERE, 'THERE') // → false; worksFor(coordinator of HERE, null) // → true
 */
export function worksFor(actor: Actor, neighbourhoodId: string | null): boolean {
  if (hasRole(actor, 'operator')) return true
  if (actor.kind !== 'user' || actor.role !== 'coordinator') return false
  return neighbourhoodId === null || actor.neighbourhoods.includes(neighbourhoodId)
}
