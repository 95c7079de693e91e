import type { RelationKind } from './relations'

/** What kind of number it is; nothing said is an answer too. */
export const PHONE_LABELS = ['home', 'mobile', 'work', 'other'] as const

/** How a person without a telephone is reached, as staff choose it: by somebody else, or by going there. */
export const WITHOUT_PHONE = ['contact', 'visit'] as const

export interface Contact {
  readonly name: string
  readonly kind: RelationKind
  readonly phone: string | null
}

export type Reach =
  | { readonly how: 'phone'; readonly phone: string; readonly note: string }
  | { readonly how: 'contact'; readonly contact: Contact; readonly note: string }
  | { readonly how: 'visit'; readonly note: string }

/**
 * How to reach somebody, whoever wants to: their own number, else who is called instead, the one with a number first,
 * else a visit. Who chose that somebody stays their contact is reached by them first, as long as they have a number. The note is what staff wrote about it.
 *
 * @example reachOf({ phone: null, phoneNote: '' }, [{ name: 'An', kind: 'daughter', phone: '+32470112233' }])
 * // → { how: 'contact', contact: { name: 'An', … }, note: '' }
 * @example reachOf({ phone: '+3215112233', phoneNote: '', contactFirst: true }, [An]) // → { how: 'contact', contact: An, … }
 * @example reachOf({ phone: null, phoneNote: 'na tien uur' }, []) // → { how: 'visit', note: 'na tien uur' }
 */
export function reachOf(
  person: {
    readonly phone: string | null
    readonly phoneNote: string
    /** They chose that the contact is called first. */
    readonly contactFirst?: boolean
  },
  contacts: readonly Contact[],
): Reach {
  const { phone, phoneNote: note } = person
  const contact = contacts.find((one) => one.phone !== null) ?? contacts[0]
  if (phone !== null && !(person.contactFirst && contact?.phone)) return { how: 'phone', phone, note }
  if (!contact) return { how: 'visit', note }
  const { name, kind, phone: number } = contact
  return { how: 'contact', contact: { name, kind, phone: number }, note }
}
