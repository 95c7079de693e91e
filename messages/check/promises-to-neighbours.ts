import type { Kept } from './promises-about-data'

/** What neighbours may count on when we ask them, and when we do not. */
export const PROMISES_TO_NEIGHBOURS: Readonly<Record<string, Kept>> = {
  'a neighbour who does not say that they are home is asked, then the coordinator hears it, then everybody': {
    says: [
      'admin.city.stays.lead',
      'admin.city.stays.overdueMinutes.label',
      'admin.city.stays.escalateMinutes.label',
    ],
    keptBy: 'domain/stay/ladder.ts',
    shownBy: 'services/stay/stay.test.ts',
  },
  'a neighbour is never asked for somebody who has at home what they cannot stand': {
    says: ['volunteer.avoidsHint', 'ask.know.boundsHint'],
    keptBy: 'domain/matching/eligibility/clauses.ts',
    shownBy: 'services/offer/bounds.test.ts',
  },
  'company is looked for first with who likes to talk about the same': {
    says: ['ask.know.topicsHint'],
    keptBy: 'domain/matching/chance/acceptance.ts',
    shownBy: 'domain/matching/candidates/rank.test.ts',
  },
  'a pause asks before it ends, and without an answer somebody calls': {
    says: ['mail.pauseEnds.silent'],
    keptBy: 'services/volunteer/tend-pauses.ts',
    shownBy: 'services/volunteer/tend-pauses.test.ts',
  },
  'whoever stopped or pauses is asked nothing': {
    says: [
      'volunteer.stopping.asked',
      'volunteer.pause.text',
      'volunteer.pause.nowText.runs',
      'volunteer.pause.nowText.returns',
      'volunteer.pause.nowText.over',
      'mine.pausedText.runs',
      'mine.pausedText.returns',
      'mine.pausedText.over',
    ],
    keptBy: 'domain/matching/eligibility/clauses.ts',
    shownBy: 'domain/matching/eligibility/clauses.test.ts',
  },
  'of two who help together, the other one hears it when they come along, stay home or stop': {
    says: ['mine.duo.endText', 'work.done.along'],
    keptBy: 'services/duo/of-two.ts',
    shownBy: 'services/duo/duo.test.ts',
  },
  'a month before a card ends the next one lies ready, and its holder hears of it': {
    says: ['card.mine.until'],
    keptBy: 'services/start-list/tend.ts',
    shownBy: 'services/card/card.test.ts',
  },
}
