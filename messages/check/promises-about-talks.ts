import type { Kept } from './promises-about-data'

const BOOK = { shownBy: 'services/intake/choose.test.ts' }
const STAFF = 'services/intake/staff.test.ts'

export const PROMISES_ABOUT_TALKS: Readonly<Record<string, Kept>> = {
  'whoever offers help is called within five working days: a duty of the coordinator': {
    says: [
      'public.join.promise',
      'mail.interest.subject',
      'mail.interest.text',
      'mail.interest.choose',
      'intake.choose.next.choose',
      'intake.choose.text.choose',
    ],
    keptBy: 'domain/duty/duties.ts',
    shownBy: 'services/case/ends.test.ts',
  },
  'whoever would rather be called about a talk is called within two working days': {
    says: [
      'intake.choose.title.call',
      'intake.choose.text.call',
      'intake.choose.callHint',
      'intake.choose.next.call',
    ],
    keptBy: 'services/intake/by-letter.ts',
    ...BOOK,
  },
  'who is not eighteen is called, and a parent is heard before anything is agreed': {
    says: ['mail.interest.parent', 'intake.choose.next.parent'],
    keptBy: 'domain/intake/age.ts',
    ...BOOK,
  },
  'who thinks it over is called on the day that was agreed': {
    says: ['intake.choose.next.thinking'],
    keptBy: 'domain/duty/waiting.ts',
    shownBy: 'services/volunteer/think-over.test.ts',
  },
  'whose talk is withdrawn hears it from us, and is called or chooses another': {
    says: ['mail.talk.withdrawn.wait', 'intake.round.done.told'],
    keptBy: 'services/intake/moments.ts',
    shownBy: STAFF,
  },
}
