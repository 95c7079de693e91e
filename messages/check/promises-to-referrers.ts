import type { Kept } from './promises-about-data'

export const PROMISES_TO_REFERRERS: Readonly<Record<string, Kept>> = {
  'a worry from a door is looked at in the time that was chosen': {
    says: [
      'refer.worry.urgency.normal',
      'refer.worry.urgency.relaxed',
      'work.worry.urgency.normal',
      'work.worry.urgency.relaxed',
    ],
    keptBy: 'domain/signal/signal-states.ts',
    shownBy: 'services/signal/from-door.test.ts',
  },
  'a worry of a neighbour is looked at in the time that they chose': {
    says: [
      'mine.thanked.worriedText',
      'mine.worry.after',
      'mine.worry.urgency.normalHint',
      'mine.worry.urgency.relaxedHint',
    ],
    keptBy: 'services/case/raise-signal.ts',
    shownBy: 'services/match/told.test.ts',
  },
  'a worry is due within hours': {
    says: ['work.firstYes.worry'],
    keptBy: 'services/case/raise-signal.ts',
    shownBy: 'services/match/told.test.ts',
  },
  'whoever stays the contact of somebody who was passed on is called first': {
    says: ['refer.form.contact.hint', 'request.spoken.contact'],
    keptBy: 'domain/resident/reach.ts',
    shownBy: 'services/help-request/stays-contact.test.ts',
  },
}
