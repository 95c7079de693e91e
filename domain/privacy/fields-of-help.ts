import type { Handling, NobodysTable, Reader, TableEntry } from './field'

const DESK = ['operator', 'coordinator'] as const satisfies readonly Reader[]

/** A request and all that hangs on it goes with the resident whose it is. */
const WITH_REQUEST = {
  about: ['resident'],
  purpose: 'help',
  ground: 'task',
  seenBy: DESK,
  term: 'request',
  erased: 'row',
} as const satisfies Omit<Handling, 'class'>

const STAFF_NAME = { topic: 'history', about: ['staff'], erased: 'pseudonym', purpose: 'account' } as const

/** A worry that somebody passed on, about a place or a person; with its request it goes when that goes. */
const FROM_A_DOOR = { topic: 'worries', term: 'signal' } as const

export const FIELDS_OF_HELP = {
  help_request: {
    ...WITH_REQUEST,
    plain: [
      'id',
      'resident_id',
      'neighbourhood_id',
      'series_of',
      'stands_in_for',
      'idempotency_key',
      'wave',
      'version',
      'created_at',
    ],
    personal: [
      { topic: 'question', columns: ['reference', 'channel'], seenBy: ['self', 'referrer', ...DESK] },
      { topic: 'question', columns: ['state', 'state_since', 'due_at'] },
      {
        topic: 'question',
        columns: ['kind', 'timing', 'visit_date', 'day_part', 'slots', 'duration_minutes'],
        seenBy: ['self', 'asked', 'helper', ...DESK],
      },
      {
        topic: 'question',
        columns: ['every_weeks', 'visit_slot', 'series_from'],
        seenBy: ['self', 'helper', ...DESK],
      },
      { topic: 'question', columns: ['urgency', 'deadline'] },
      { topic: 'question', columns: ['details'], seenBy: ['self', 'helper', ...DESK], class: 'special' },
      {
        topic: 'wishes',
        columns: ['good_to_know'],
        seenBy: ['self', 'helper', ...DESK],
        class: 'special',
      },
      { topic: 'wishes', columns: ['languages', 'gender_wish'], purpose: 'match', class: 'special' },
      { topic: 'reach', columns: ['best_time_to_call', 'resident_knows'], purpose: 'reach' },
      { topic: 'name', columns: ['proxy_name', 'proxy_relation'], about: ['contact'] },
      { topic: 'reach', columns: ['proxy_phone'], about: ['contact'], purpose: 'reach' },
      { topic: 'account', columns: ['referrer_id'], about: ['referrer'], purpose: 'account' },
      { ...STAFF_NAME, columns: ['owner_id'] },
    ],
  },
  offer: {
    ...WITH_REQUEST,
    about: ['volunteer', 'resident'],
    purpose: 'match',
    seenBy: ['self', ...DESK],
    plain: ['id', 'help_request_id', 'token_hash', 'rank', 'version', 'created_at'],
    personal: [
      { topic: 'help', columns: ['volunteer_id', 'state', 'sent_at', 'expires_at', 'answered_at'] },
      { topic: 'help', columns: ['decline_reason', 'walk_metres', 'told_distance', 'reasons'] },
      { topic: 'help', columns: ['probability', 'asked_facts'], seenBy: ['coordinator'] },
      { ...STAFF_NAME, columns: ['sent_by'] },
    ],
  },
  match: {
    ...WITH_REQUEST,
    about: ['volunteer', 'resident'],
    seenBy: ['self', 'helper', ...DESK],
    plain: ['id', 'help_request_id', 'offer_id', 'version', 'thinned_at', 'created_at'],
    personal: [
      { topic: 'help', columns: ['volunteer_id', 'state', 'state_since', 'visit', 'first_contact_at'] },
      { topic: 'help', columns: ['agreed_at', 'paused_until', 'outcome', 'ended_at'] },
      { topic: 'help', columns: ['agreed_day', 'paused_from', 'who_tells'] },
      { topic: 'help', columns: ['money_at_most', 'advanced_at'] },
      { topic: 'help', columns: ['partner_id'], about: ['volunteer'] },
      { topic: 'help', columns: ['resident_told_at', 'seek_again'], seenBy: DESK },
      { topic: 'help', columns: ['resident_said_yes_at', 'consent_how'], purpose: 'account' },
      { ...STAFF_NAME, columns: ['approved_by', 'approved_at'] },
    ],
  },
  agenda_feed: {
    about: ['volunteer', 'resident'],
    purpose: 'help',
    ground: 'agreement',
    seenBy: ['machine'],
    term: 'volunteer',
    erased: 'row',
    plain: ['created_at'],
    personal: [
      { topic: 'help', columns: ['token_hash', 'salt', 'volunteer_id'] },
      { topic: 'help', columns: ['help_request_id'], about: ['resident'], term: 'request' },
    ],
  },
  visit: {
    ...WITH_REQUEST,
    about: ['volunteer', 'resident'],
    seenBy: ['self', 'helper', ...DESK],
    plain: ['id', 'help_request_id', 'match_id'],
    personal: [
      { topic: 'help', columns: ['volunteer_id', 'planned_on', 'hours', 'state', 'state_since'] },
      { topic: 'help', columns: ['said_by', 'wants_stand_in', 'asked_at', 'thanked_at'] },
    ],
  },
  stay: {
    ...WITH_REQUEST,
    about: ['volunteer', 'resident'],
    purpose: 'safety',
    seenBy: ['self', ...DESK],
    term: 'stay',
    plain: ['id', 'help_request_id', 'match_id'],
    personal: [
      { topic: 'help', columns: ['volunteer_id', 'arrived_at', 'back_by', 'back_at'] },
      { topic: 'help', columns: ['state', 'state_since', 'next_at'] },
    ],
  },
  wellbeing: {
    ...WITH_REQUEST,
    purpose: 'safety',
    seenBy: ['coordinator'],
    term: 'wellbeing',
    plain: ['id', 'help_request_id', 'match_id'],
    personal: [
      { topic: 'worries', columns: ['signs'], class: 'special' },
      { topic: 'help', columns: ['told_on'] },
      { topic: 'help', columns: ['volunteer_id'], about: ['volunteer'] },
    ],
  },
  review: {
    ...WITH_REQUEST,
    about: ['volunteer', 'resident'],
    plain: ['id', 'match_id', 'created_at'],
    personal: [
      { topic: 'help', columns: ['held_on', 'resident', 'neighbour', 'rhythm', 'limits', 'outcome'] },
      { topic: 'notes', columns: ['note'], class: 'special' },
      { ...STAFF_NAME, columns: ['by'] },
    ],
  },
  pair_word: {
    ...WITH_REQUEST,
    about: ['volunteer', 'resident'],
    plain: ['id', 'help_request_id', 'match_id', 'created_at'],
    personal: [
      { topic: 'notes', columns: ['text'], class: 'special' },
      { topic: 'help', columns: ['volunteer_id', 'kind', 'writer', 'state'] },
      { ...STAFF_NAME, columns: ['read_by', 'read_at'] },
    ],
  },
  signal: {
    ...WITH_REQUEST,
    about: ['resident', 'volunteer'],
    purpose: 'safety',
    plain: ['id', 'help_request_id', 'match_id', 'idempotency_key', 'due_at', 'created_at'],
    personal: [
      { ...FROM_A_DOOR, columns: ['about'], class: 'special' },
      { ...FROM_A_DOOR, columns: ['urgency', 'outcome'] },
      { ...FROM_A_DOOR, columns: ['street', 'house_number', 'box', 'postcode', 'municipality'] },
      { ...FROM_A_DOOR, columns: ['address_id', 'lat', 'lon', 'neighbourhood_id'] },
      { ...FROM_A_DOOR, columns: ['person_knows', 'may_tell'] },
      {
        ...FROM_A_DOOR,
        topic: 'account',
        columns: ['referrer_id'],
        about: ['referrer'],
        purpose: 'account',
      },
      { topic: 'worries', columns: ['text', 'handled_note'], class: 'special' },
      { topic: 'worries', columns: ['volunteer_id', 'state', 'handled_at'] },
      { ...STAFF_NAME, columns: ['handled_by'] },
    ],
  },
  referrer_question: {
    ...WITH_REQUEST,
    plain: ['id', 'help_request_id', 'token_hash', 'expires_at'],
    personal: [
      {
        topic: 'history',
        columns: ['question', 'asked_at', 'answer', 'answered_at'],
        seenBy: ['referrer', ...DESK],
      },
      { topic: 'notes', columns: ['text'], seenBy: ['referrer', ...DESK], class: 'special' },
      { topic: 'account', columns: ['referrer_id'], about: ['referrer'], purpose: 'account' },
      { ...STAFF_NAME, columns: ['asked_by'] },
    ],
  },
  note: {
    ...WITH_REQUEST,
    plain: ['id', 'help_request_id', 'created_at'],
    personal: [
      { topic: 'notes', columns: ['text', 'health_reason'], class: 'special' },
      { ...STAFF_NAME, columns: ['author_id'] },
    ],
  },
  duty: {
    ...WITH_REQUEST,
    about: ['resident', 'volunteer'],
    plain: [
      'id',
      'thing',
      'thing_id',
      'help_request_id',
      'owner_role',
      'due_at',
      'put_offs',
      'asks_address',
      'attempts',
      'last_tried_at',
      'opened_at',
      'ended_at',
      'told_at',
      'late_told_at',
    ],
    personal: [
      { topic: 'history', columns: ['kind', 'volunteer_id', 'why', 'how'] },
      { topic: 'notes', columns: ['note'], class: 'special' },
      { ...STAFF_NAME, columns: ['owner_id', 'ended_by'] },
    ],
  },
  transition: {
    ...WITH_REQUEST,
    about: ['resident', 'volunteer'],
    purpose: 'account',
    plain: ['id', 'thing', 'thing_id', 'help_request_id', 'at'],
    personal: [
      { topic: 'history', columns: ['from_state', 'to_state', 'heard'] },
      { topic: 'history', columns: ['reason'], erased: 'blank', class: 'special' },
      { ...STAFF_NAME, columns: ['actor_kind', 'actor_id'] },
    ],
  },
} as const satisfies Readonly<Record<string, TableEntry | NobodysTable>>
