import type { Kept } from './promises-about-data'

/** What we say to whoever asked and hears nothing yet. */
export const PROMISES_TO_WHO_WAITS: Readonly<Record<string, Kept>> = {
  'who asks in a flood is called before anything else, by a date': {
    says: ['request.state.unverified.next'],
    keptBy: 'domain/help-request/due.ts',
    shownBy: 'services/help-request/apart.test.ts',
  },
  'a request that came in is read on the next working day': {
    says: ['ask.sent.steps.read', 'mail.received.read', 'request.state.triage.next'],
    keptBy: 'domain/help-request/due.ts',
    shownBy: 'domain/help-request/timing.test.ts',
  },
  'nobody who waits hears nothing for more than a working day without somebody being told': {
    says: ['work.silent.title', 'work.silent.none'],
    keptBy: 'services/help-request/silent.ts',
    shownBy: 'services/duty/no-answer.test.ts',
  },
}
