import type { Kept } from './promises-about-data'

const SHOWN = 'services/neighbour-list/invited.test.ts'

/** What is promised to whoever a city had on a list, and to the coordinator who reads it in. */
export const PROMISES_TO_LISTED: Readonly<Record<string, Kept>> = {
  'a list that nobody takes is gone after a day': {
    says: ['lists.forgotten'],
    keptBy: 'domain/privacy/terms.ts',
    shownBy: 'services/retention/forget-expired.test.ts',
  },
  'whoever is new on a list gets an invitation': {
    says: ['lists.preview.explain.new'],
    keptBy: 'services/neighbour-list/take.ts',
    shownBy: 'services/neighbour-list/neighbour-list.test.ts',
  },
  'somebody of a list who says yes is called within five working days, and who says no is gone at once': {
    says: [
      'mail.listed.what',
      'volunteer.invitation.yesMeans',
      'volunteer.invitation.yesText',
      'volunteer.invitation.noMeans',
    ],
    keptBy: 'services/neighbour-list/answer.ts',
    shownBy: SHOWN,
  },
  'somebody of a list who says nothing is gone after thirty days': {
    says: ['mail.listed.until'],
    keptBy: 'domain/privacy/terms.ts',
    shownBy: SHOWN,
  },
}
