import type { Kept } from './promises-about-data'

/** What we say in an SMS. */
export const PROMISES_BY_SMS: Readonly<Record<string, Kept>> = {
  'who writes an SMS for a person to read, or calls in vain, is called on the next working day': {
    says: ['sms.reply.call_back'],
    keptBy: 'services/incoming/call-back.ts',
    shownBy: 'services/incoming/incoming.test.ts',
  },
  'who sent START gets SMS again, and STOP ends them': {
    says: ['sms.reply.started'],
    keptBy: 'services/sms/open-road.ts',
    shownBy: 'services/sms/gateway.test.ts',
  },
  'a yes by SMS is the same yes as on the page, and a no asks the next': {
    says: ['sms.reply.yes', 'sms.reply.no'],
    keptBy: 'services/offer/by-sms.ts',
    shownBy: 'services/incoming/incoming.test.ts',
  },
}
