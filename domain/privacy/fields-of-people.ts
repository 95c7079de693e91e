import type { NobodysTable, Reader, TableEntry } from './field'

const DESK = ['operator', 'coordinator'] as const satisfies readonly Reader[]
/** A home, as `place()` of db/schema copies it. */
const HOME = ['street', 'house_number', 'postcode', 'municipality', 'lat', 'lon', 'neighbourhood_id'] as const

/** Residents and caring neighbours themselves, and what is kept about the two together. */
export const FIELDS_OF_PEOPLE = {
  resident: {
    about: ['resident'],
    purpose: 'help',
    ground: 'task',
    seenBy: ['self', ...DESK],
    term: 'resident',
    erased: 'row',
    plain: ['id', 'merged_into', 'restricted_at', 'created_at'],
    personal: [
      { topic: 'name', columns: ['name'], seenBy: ['self', 'helper', 'referrer', ...DESK] },
      {
        topic: 'reach',
        columns: ['phone', 'phone_label', 'phone_note'],
        seenBy: ['self', 'helper', ...DESK],
      },
      { topic: 'reach', columns: ['may_leave_message', 'email', 'locale'], purpose: 'reach' },
      { topic: 'home', columns: ['box', 'address_id', ...HOME], seenBy: ['self', 'helper', ...DESK] },
      { topic: 'wishes', columns: ['language', 'wishes'], purpose: 'match', class: 'special' },
    ],
  },
  resident_number: {
    about: ['resident'],
    purpose: 'reach',
    ground: 'task',
    seenBy: ['self', 'helper', ...DESK],
    term: 'resident',
    erased: 'row',
    plain: ['id', 'resident_id', 'created_at'],
    personal: [{ topic: 'reach', columns: ['phone', 'phone_label', 'phone_note', 'may_leave_message'] }],
  },
  relation: {
    about: ['contact'],
    purpose: 'reach',
    ground: 'task',
    seenBy: ['self', ...DESK],
    term: 'resident',
    erased: 'row',
    plain: ['id', 'resident_id', 'created_at'],
    personal: [
      { topic: 'name', columns: ['name', 'kind'] },
      { topic: 'reach', columns: ['phone', 'email'], seenBy: ['self', 'helper', ...DESK] },
      { topic: 'account', columns: ['may', 'since', 'until'] },
      { topic: 'notes', columns: ['note'], class: 'special' },
      { topic: 'history', columns: ['by', 'ended_by', 'ended_at'], about: ['staff'], erased: 'pseudonym' },
    ],
  },
  resident_merge: {
    about: ['resident'],
    purpose: 'account',
    ground: 'task',
    seenBy: DESK,
    term: 'resident',
    erased: 'row',
    plain: ['id', 'at', 'undone_at'],
    personal: [
      {
        topic: 'history',
        columns: ['kept_id', 'merged_id', 'request_ids', 'correction_ids', 'apart_from', 'by'],
      },
    ],
  },
  correction: {
    about: ['resident', 'volunteer'],
    purpose: 'account',
    ground: 'duty',
    seenBy: ['self', ...DESK],
    term: 'correction',
    erased: 'row',
    plain: ['id', 'resident_id', 'volunteer_id', 'field', 'at'],
    personal: [
      { topic: 'history', columns: ['before', 'after'], class: 'special' },
      { topic: 'history', columns: ['confirmed_by', 'how'] },
      { topic: 'history', columns: ['by'], about: ['staff'], erased: 'pseudonym' },
    ],
  },
  volunteer: {
    about: ['volunteer'],
    purpose: 'match',
    ground: 'agreement',
    seenBy: ['self', 'coordinator'],
    term: 'volunteer',
    erased: 'blank',
    plain: ['id', 'user_id', 'restricted_at', 'idempotency_key', 'created_at'],
    personal: [
      { topic: 'name', columns: ['first_name', 'last_name'], seenBy: ['self', ...DESK] },
      { topic: 'reach', columns: ['phone', 'email', 'locale'], purpose: 'reach' },
      { topic: 'home', columns: ['box', 'address_id', ...HOME] },
      { topic: 'offer', columns: ['kinds', 'preferred_kinds', 'slots', 'radius_metres'] },
      { topic: 'offer', columns: ['weekly_capacity', 'lower_limit_asks14', 'wish'] },
      { topic: 'offer', columns: ['gender'] },
      { topic: 'offer', columns: ['mother_tongue', 'languages'], class: 'special' },
      { topic: 'notes', columns: ['intake_notes'], seenBy: ['coordinator'], class: 'special' },
      { topic: 'account', columns: ['agreement_signed_at'], purpose: 'account', erased: 'pseudonym' },
      { topic: 'account', columns: ['state', 'state_since', 'paused_until'], erased: 'pseudonym' },
    ],
  },
  volunteer_block: {
    about: ['resident', 'volunteer'],
    purpose: 'safety',
    ground: 'task',
    seenBy: DESK,
    term: 'resident',
    erased: 'row',
    plain: ['created_at'],
    personal: [{ topic: 'wishes', columns: ['volunteer_id', 'resident_id', 'wished_by'] }],
  },
} as const satisfies Readonly<Record<string, TableEntry | NobodysTable>>
