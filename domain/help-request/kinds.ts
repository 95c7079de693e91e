/** Kinds of help, in the order in which they are offered on screen. Source: domain.md C. */
export const HELP_KINDS = [
  'GROCERIES',
  'PHONE_CALL',
  'WALK',
  'DOORSTEP_CHAT',
  'ERRAND',
  'DIGITAL',
  'PET',
  'OTHER',
] as const
export type HelpKind = (typeof HELP_KINDS)[number]

/** At most six on the resident's page (friendliness P3), then "something else". */
export const ASKED_KINDS = [
  'GROCERIES',
  'PHONE_CALL',
  'WALK',
  'DOORSTEP_CHAT',
  'ERRAND',
  'DIGITAL',
  'OTHER',
] as const satisfies readonly HelpKind[]

export const CHANNELS = ['web', 'callback', 'phone', 'desk', 'referrer', 'paper', 'sms'] as const
export type Channel = (typeof CHANNELS)[number]

export const URGENCIES = ['urgent', 'normal', 'relaxed'] as const
export type Urgency = (typeof URGENCIES)[number]

/** Relationship kinds are offered one at a time, errands to three people at once. Source: domain.md D2. */
export function offersAtOnce(kind: HelpKind): number {
  return kind === 'GROCERIES' || kind === 'ERRAND' || kind === 'PET' ? 3 : 1
}

/** How long a visit usually takes, in minutes: what the offer tells and what the agenda keeps free. */
export function usualMinutes(kind: HelpKind): number {
  switch (kind) {
    case 'PHONE_CALL':
      return 30
    case 'DOORSTEP_CHAT':
      return 30
    default:
      return 60
  }
}
