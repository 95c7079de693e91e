import type { EndWords } from '@/domain/help-request/ends'

/**
 * Every mail we send. Values are ids; names and addresses are looked up at the moment of sending, so that a queue
 * holds nothing personal and a mail never tells what is no longer true.
 */
export type Mail = {
  readonly recipient?: string
  readonly locale?: string
} & (
  | { readonly template: 'request-received'; readonly helpRequestId: string }
  | {
      readonly template: 'request-cancelled'
      readonly helpRequestId: string
      readonly volunteerId: string
      /** Absent in a queue of before: nothing wrong is said then. */
      readonly words?: EndWords
    }
  | { readonly template: 'offer'; readonly offerId: string }
  | { readonly template: 'offer-taken'; readonly offerId: string }
  | { readonly template: 'match-approved'; readonly matchId: string }
  | { readonly template: 'match-refused'; readonly matchId: string }
  | { readonly template: 'how-was-it'; readonly matchId: string }
  | { readonly template: 'sign-in'; readonly recipient: string; readonly link: string }
  | { readonly template: 'interest-received'; readonly volunteerId: string }
  | { readonly template: 'welcome'; readonly volunteerId: string }
  | { readonly template: 'staff-invited'; readonly recipient: string; readonly name: string }
)
export type MailTemplate = Mail['template']
