/** A promise: the messages that make it, the file that keeps it and the test that shows it. */
export interface Kept {
  readonly says: readonly string[]
  readonly keptBy: string
  readonly shownBy: string
}

/** What we keep of people, until when, and who answers when somebody asks. */
export const PROMISES_ABOUT_DATA: Readonly<Record<string, Kept>> = {
  'an administrator looks at an alert within a day, and is reminded': {
    says: ['mail.alert.text'],
    keptBy: 'services/audit/tell-alerts.ts',
    shownBy: 'services/glass/glass.test.ts',
  },
  'who asks about the own data is called back before anything is told or erased': {
    says: ['request.data.text', 'request.done.asked'],
    keptBy: 'services/privacy/answer.ts',
    shownBy: 'services/privacy/hold.test.ts',
  },
  'a form that is not sent is gone after two days': {
    says: ['public.privacy.long'],
    keptBy: 'services/retention/commands.ts',
    shownBy: 'services/retention/forget-expired.test.ts',
  },
  'who asks to be erased is called within ten working days': {
    says: ['data.mine.asked', 'data.mine.erase'],
    keptBy: 'domain/privacy/rights.ts',
    shownBy: 'services/privacy/erasure.test.ts',
  },
  'a neighbour who stopped is erased after two years': {
    says: ['volunteer.stopping.data'],
    keptBy: 'services/retention/forget-expired.ts',
    shownBy: 'services/retention/forget-expired.test.ts',
  },
  'a question about data is answered within the month of the law': {
    says: ['data.questions.lead'],
    keptBy: 'domain/privacy/rights.ts',
    shownBy: 'domain/privacy/rights.test.ts',
  },
}
