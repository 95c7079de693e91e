import type { Handling, NobodysTable, TableEntry } from './field'

/** Somebody who signs in: staff, referrers, and neighbours after their talk. */
const ACCOUNT = {
  about: ['staff', 'referrer', 'volunteer'],
  purpose: 'signIn',
  ground: 'agreement',
  seenBy: ['self', 'admin'],
  term: 'staff',
  erased: 'row',
} as const satisfies Omit<Handling, 'class'>

export const FIELDS_OF_ACCOUNTS = {
  user: {
    ...ACCOUNT,
    erased: 'blank',
    plain: ['id', 'created_at'],
    personal: [
      { topic: 'name', columns: ['name', 'image'], seenBy: ['self', 'operator', 'coordinator', 'admin'] },
      { topic: 'reach', columns: ['email', 'email_verified', 'locale'] },
      { topic: 'account', columns: ['role', 'organisation', 'deactivated_at'], erased: 'pseudonym' },
    ],
  },
  account: {
    ...ACCOUNT,
    seenBy: ['machine'],
    plain: ['type', 'provider', 'expires_at', 'token_type', 'scope'],
    personal: [
      { topic: 'account', columns: ['user_id', 'provider_account_id', 'refresh_token', 'access_token'] },
      { topic: 'account', columns: ['id_token', 'session_state'] },
    ],
  },
  session: {
    ...ACCOUNT,
    seenBy: ['machine'],
    term: 'session',
    plain: ['expires', 'started_at', 'last_seen_at', 'second_step_at', 'awake_at', 'challenge_until'],
    personal: [{ topic: 'account', columns: ['session_token', 'user_id', 'challenge'] }],
  },
  second_factor: {
    ...ACCOUNT,
    seenBy: ['machine'],
    plain: ['confirmed_at', 'last_step', 'used_recovery'],
    personal: [{ topic: 'account', columns: ['user_id', 'salt'] }],
  },
  passkey: {
    ...ACCOUNT,
    seenBy: ['self'],
    plain: ['counter', 'synced', 'backed_up', 'transports', 'made_at', 'used_at'],
    personal: [{ topic: 'account', columns: ['id', 'user_id', 'name', 'public_key'] }],
  },
  second_look: {
    ...ACCOUNT,
    purpose: 'account',
    seenBy: ['admin', 'operator', 'coordinator'],
    erased: 'pseudonym',
    plain: ['id', 'asked_at', 'decided_at', 'neighbourhood_id'],
    personal: [
      { topic: 'account', columns: ['act', 'user_id', 'decision'] },
      { topic: 'account', columns: ['asked_by', 'decided_by'] },
      {
        topic: 'history',
        columns: ['volunteer_id', 'confirmed_by', 'how'],
        about: ['volunteer'],
        erased: 'row',
      },
      { topic: 'history', columns: ['resident_id'], about: ['resident'], erased: 'row' },
      {
        topic: 'history',
        columns: ['reason'],
        about: ['resident', 'volunteer'],
        class: 'special',
        erased: 'row',
      },
    ],
  },
  verification_token: {
    ...ACCOUNT,
    seenBy: ['machine'],
    term: 'link',
    plain: ['token', 'expires'],
    personal: [{ topic: 'reach', columns: ['identifier'] }],
  },
  staff_desk: {
    ...ACCOUNT,
    about: ['staff'],
    seenBy: ['self', 'machine'],
    plain: ['choice', 'morning_on', 'single_keys'],
    personal: [{ topic: 'account', columns: ['user_id', 'looked_at', 'new_since'] }],
  },
  coordinator_neighbourhood: {
    ...ACCOUNT,
    plain: ['neighbourhood_id'],
    personal: [{ topic: 'account', columns: ['user_id'] }],
  },
  city_change: {
    ...ACCOUNT,
    purpose: 'account',
    ground: 'duty',
    seenBy: ['admin'],
    erased: 'pseudonym',
    plain: ['version', 'at', 'changes'],
    personal: [{ topic: 'history', columns: ['changed_by'] }],
  },
} as const satisfies Readonly<Record<string, TableEntry | NobodysTable>>
