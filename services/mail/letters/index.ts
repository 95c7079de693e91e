import { ACCOUNT_LETTERS } from './account'
import { CITY_LETTERS } from './city'
import { DUO_LETTERS } from './duo'
import { REQUEST_LETTERS } from './help-request'
import { LISTED_LETTERS } from './listed'
import { MATCH_LETTERS } from './match'
import { NOTICE_LETTERS } from './notice'
import { OFFER_LETTERS } from './offer'
import { PAIR_LETTERS } from './pair'
import { PAUSE_LETTERS } from './pause'
import { PHONE_LETTERS } from './phone-code'
import { REFERRER_LETTERS } from './referrer'
import { REPLY_LETTERS } from './reply'
import { STAY_LETTERS } from './stay'
import { TALK_LETTERS } from './talk'
import { VISIT_LETTERS } from './visit'
import { VOLUNTEER_LETTERS } from './volunteer'

/** Every letter that we send, by its template. A new one is one entry in the file of its noun. */
export const LETTERS = {
  ...REQUEST_LETTERS,
  ...OFFER_LETTERS,
  ...MATCH_LETTERS,
  ...VISIT_LETTERS,
  ...DUO_LETTERS,
  ...STAY_LETTERS,
  ...PAIR_LETTERS,
  ...VOLUNTEER_LETTERS,
  ...LISTED_LETTERS,
  ...PAUSE_LETTERS,
  ...TALK_LETTERS,
  ...ACCOUNT_LETTERS,
  ...NOTICE_LETTERS,
  ...CITY_LETTERS,
  ...REFERRER_LETTERS,
  ...PHONE_LETTERS,
  ...REPLY_LETTERS,
}

export type MailTemplate = keyof typeof LETTERS
type ValuesOf<T extends MailTemplate> = Parameters<(typeof LETTERS)[T]['write']>[1]

/** What is put in the queue: a template with its values. */
export type Mail = { [T in MailTemplate]: { readonly template: T } & ValuesOf<T> }[MailTemplate]
