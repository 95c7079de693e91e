import { END_WORDS } from '../help-request/ends'

/** What a neighbour is called about, mostly in the place of a letter for who has no mail address: `work.duty.instead.<why>`. */
export const CALL_WHYS = [
  'offer',
  'offer_changed',
  'offer_recalled',
  'offer_taken',
  'approved',
  'refused',
  'how_was_it',
  'words',
  'welcome',
  'card',
  'talk_choose',
  'talk_withdrawn',
  'mail_changed',
  'visit_asked',
  'visit_first',
  'visit_thanked',
  'visit_skipped',
  'visit_again',
  'thanks',
  'listed',
  'along',
  'alone',
  'duo_ended',
  ...END_WORDS.map((words) => `cancelled_${words}` as const),
] as const
export type CallWhy = (typeof CALL_WHYS)[number]

/** @example isCallWhy('welcome') // → true @example isCallWhy('seeking') // → false */
export const isCallWhy = (why: string): why is CallWhy => (CALL_WHYS as readonly string[]).includes(why)
