/** What comes in from a telephone: an SMS, or what the telephone system of the city tells of a call. */
export const INCOMING_KINDS = ['sms', 'missed_call', 'voicemail', 'call'] as const
export type IncomingKind = (typeof INCOMING_KINDS)[number]

/**
 * What became of it. `answering` goes on to its offer; `which` was asked back; `closed` came too late; `call_back` waits
 * for somebody of us; `held_back` came with too many others and waits apart.
 */
export const INCOMING_OUTCOMES = [
  'answering',
  'yes',
  'no',
  'which',
  'changed',
  'closed',
  'none_open',
  'call_us',
  'stopped',
  'started',
  'call_back',
  'held_back',
  'noted',
  'arrived',
  'back',
  'no_stay',
] as const
export type IncomingOutcome = (typeof INCOMING_OUTCOMES)[number]

/** What somebody hears of it in an SMS back; STOP is answered with silence. */
export const REPLIED_OUTCOMES = [
  'yes',
  'no',
  'which',
  'changed',
  'closed',
  'none_open',
  'call_us',
  'started',
  'call_back',
  'arrived',
  'back',
  'no_stay',
] as const satisfies readonly IncomingOutcome[]
export type RepliedOutcome = (typeof REPLIED_OUTCOMES)[number]

/** @example isReplied('which') // → true @example isReplied('stopped') // → false */
export const isReplied = (outcome: IncomingOutcome | null): outcome is RepliedOutcome =>
  (REPLIED_OUTCOMES as readonly (IncomingOutcome | null)[]).includes(outcome)

/** In an hour, before messages wait apart: of one number, of numbers that begin alike, and of all that we do not know. */
export const INCOMING_LIMITS = { number: 20, prefix: 40, unknown: 200 } as const
/** SMS that we send back in an hour: to one number, and to all that we do not know. */
export const REPLY_LIMITS = { number: 6, unknown: 100 } as const

/**
 * Numbers that begin alike belong together: an exchange, or a batch of cards of one sender.
 *
 * @example prefixOf('+32470112233') // → '+3247011'
 */
export const prefixOf = (number: string): string => number.slice(0, 8)
