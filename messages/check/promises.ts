import { type Kept, PROMISES_ABOUT_DATA } from './promises-about-data'
import { PROMISES_ABOUT_TALKS } from './promises-about-talks'
import { PROMISES_BY_SMS } from './promises-by-sms'
import { PROMISES_TO_LISTED } from './promises-to-listed'
import { PROMISES_TO_NEIGHBOURS } from './promises-to-neighbours'
import { PROMISES_TO_REFERRERS } from './promises-to-referrers'
import { PROMISES_TO_WHO_WAITS } from './promises-to-who-waits'

const DUE = { keptBy: 'domain/help-request/due.ts', shownBy: 'domain/help-request/timing.test.ts' }
const WHOLE = 'services/journey.test.ts'

export const PROMISES: Readonly<Record<string, Kept>> = {
  ...PROMISES_ABOUT_DATA,
  ...PROMISES_ABOUT_TALKS,
  ...PROMISES_BY_SMS,
  ...PROMISES_TO_WHO_WAITS,
  ...PROMISES_TO_REFERRERS,
  ...PROMISES_TO_LISTED,
  ...PROMISES_TO_NEIGHBOURS,
  'help for once that nobody tells of ends by itself after a week': {
    says: ['work.timeline.reason.by-itself'],
    keptBy: 'services/match/tend.ts',
    shownBy: 'services/match/pause.test.ts',
  },
  'a neighbour without a mail address is called in the place of every letter': {
    says: ['public.join.emailHint'],
    keptBy: 'services/case/call-instead.ts',
    shownBy: 'services/case/call-instead.test.ts',
  },
  'a neighbour who does not say that they are home again is called': {
    says: ['mail.stay.reminder.then', 'sms.stay.reminder'],
    keptBy: 'services/stay/tend.ts',
    shownBy: 'services/stay/stay.test.ts',
  },
  'a new mail address says yes by a letter to it': {
    says: ['volunteer.contact.emailHint'],
    keptBy: 'services/volunteer/contact.ts',
    shownBy: 'services/volunteer/mail-change.test.ts',
  },
  'whoever says no to a mail address has the old one back, and is called': {
    says: ['volunteer.mailChange.text.late', 'volunteer.mailChange.text.denied'],
    keptBy: 'services/volunteer/mail-change.ts',
    shownBy: 'services/volunteer/mail-change.test.ts',
  },
  'when it does not go well between two people, the coordinator calls both': {
    says: ['request.notWell.lead', 'request.done.not_well', 'mine.thanked.not_wellText'],
    keptBy: 'services/match/trouble.ts',
    shownBy: 'services/match/trouble.test.ts',
  },
  'a resident who wants somebody else after an end is sought one': {
    says: ['mail.pair.ending.seek'],
    keptBy: 'services/match/part-for-good.ts',
    shownBy: 'services/match/ending.test.ts',
  },
  'whom a neighbour helped who stops is called, and somebody else is sought': {
    says: ['volunteer.stopping.helped'],
    keptBy: 'services/volunteer/release-stopped.ts',
    shownBy: 'services/volunteer/stop.test.ts',
  },
  'a neighbour whose person moved away is called': {
    says: ['mail.cancelled.moved.text', 'work.step.to.moved.hint'],
    keptBy: 'services/case/release.ts',
    shownBy: 'services/case/ends.test.ts',
  },
  'whoever asks for a call is called on the next working day': {
    says: [
      'paper.slip.back',
      'ask.sent.callSteps.call',
      'ask.callBack.title',
      'ask.callBack.promise',
      'request.status.before',
    ],
    ...DUE,
  },
  'the person of a proxy or a referrer is called, and nobody is sought before': {
    says: [
      'ask.proxy.noHint',
      'ask.check.knowsNot',
      'refer.status.received',
      'refer.done.call',
      'refer.form.lead',
      'refer.card.say.may',
      'work.firstYes.text',
    ],
    keptBy: 'services/help-request/resident-yes.ts',
    shownBy: 'services/help-request/resident-yes.test.ts',
  },
  'no address leaves before the resident said yes to this neighbour': {
    says: [
      'ask.sent.steps.call',
      'mail.received.call',
      'public.home.how.come.text',
      'request.state.proposed_to_resident.next',
      'mine.waitingText',
      'mine.proposed.text',
      'offer.page.later',
      'offer.accepted.call',
    ],
    keptBy: 'services/match/approve.ts',
    shownBy: WHOLE,
  },
  'we call from one number, the city’s': {
    says: ['ask.sent.callSteps.number', 'ask.callBack.number'],
    keptBy: 'domain/city/settings.ts',
    shownBy: 'services/city/change-settings.test.ts',
  },
  'the telephone is answered in the hours that are shown': {
    says: ['common.hours'],
    keptBy: 'components/shell/opening-hours.ts',
    shownBy: 'components/shell/opening-hours.test.ts',
  },
  'a request that waits for us, for an answer or for better days is looked at on the next working day': {
    says: [
      'request.state.clarify.next',
      'request.state.seeking.next',
      'request.state.no_match_yet.next',
      'request.state.on_hold.next',
    ],
    ...DUE,
  },
  'the neighbour calls within a day, or staff are told': {
    says: ['request.state.matched.next', 'work.approve.line.after'],
    ...DUE,
  },
  'weekly help is looked at after some weeks': { says: ['request.state.ongoing.next'], ...DUE },
  'an unsafe request is due at once': {
    says: ['request.state.unsafe.next', 'request.state.unsafe.now'],
    ...DUE,
  },
  'help "soon" is sought for three days, unless the city says otherwise': {
    says: ['ask.when.soonHint'],
    keptBy: 'domain/help-request/timing.ts',
    shownBy: 'domain/help-request/timing.test.ts',
  },
  'whoever stopped an offer or a visit has nothing more to do: the next is asked': {
    says: [
      'mail.offer.after',
      'mine.over.handed_backText',
      'mine.cannot.text',
      'mine.thanked.not_workedText',
      'offer.page.noProblem',
      'offer.declined.text',
    ],
    keptBy: 'services/case/seek-on.ts',
    shownBy: WHOLE,
  },
  'who stands in line gets a mail when the turn comes': {
    says: ['offer.closed.waiting.text'],
    keptBy: 'services/offer/send.ts',
    shownBy: WHOLE,
  },
  'the neighbour who was to come hears that the request stopped': {
    says: ['request.stop.told'],
    keptBy: 'services/case/release.ts',
    shownBy: 'services/offer/races.test.ts',
  },
  'what a neighbour chose counts from the next offer': {
    says: ['volunteer.savedText'],
    keptBy: 'domain/matching/eligibility/clauses.ts',
    shownBy: 'domain/matching/eligibility/clauses.test.ts',
  },
  'a neighbour is sought until somebody says yes, or nobody is left and the coordinator hears it': {
    says: [
      'ask.sent.steps.seek',
      'mail.received.search',
      'request.state.ready.next',
      'request.state.seeking.now',
      'refer.status.busy',
      'work.done.refused',
      'work.firstYes.standing',
      'work.timeline.help_request.seeking',
      'work.timeline.visit.sought',
    ],
    keptBy: 'services/offer/wave.ts',
    shownBy: 'services/journey.test.ts',
  },
  'whoever said yes gets the news by mail, and each proposal too': {
    says: ['mail.welcome.text', 'mine.nothingText', 'offer.accepted.mail', 'round.send.text'],
    keptBy: 'services/offer/send.ts',
    shownBy: 'services/journey.test.ts',
  },
  'whoever is helped by a neighbour who stops hears it from us: a call with an owner': {
    says: ['mail.stopped.text', 'public.stopped.done', 'sms.stopped'],
    keptBy: 'services/volunteer/release-stopped.ts',
    shownBy: 'services/volunteer/stop.test.ts',
  },
  'whoever wants somebody else for one visit is called: covering a visit is a duty': {
    says: [
      'request.visit.wanted',
      'request.visit.state.sought',
      'mine.visit.state.sought',
      'work.visit.state.sought',
    ],
    keptBy: 'services/visit/cover.ts',
    shownBy: 'services/visit/stand-in.test.ts',
  },
  'whom somebody would rather not see does not come again': {
    says: ['request.status.ratherNot.text'],
    keptBy: 'services/match/not-this-neighbour.ts',
    shownBy: 'services/match/rather-not.test.ts',
  },
  'a change reaches every neighbour who was asked': {
    says: [
      'request.change.follows.asked',
      'work.complete.follows.asked',
      'work.complete.follows.helping',
      'work.complete.follows.yes_waits',
    ],
    keptBy: 'services/case/wish-change.ts',
    shownBy: 'services/case/wish-change.test.ts',
  },
  'whoever gave a mail address gets the number of the request by mail': {
    says: ['ask.who.emailHint'],
    keptBy: 'services/mail/letters/help-request.ts',
    shownBy: 'services/journey.test.ts',
  },
  'the neighbour is asked how the help went': {
    says: ['request.state.in_progress.next', 'work.next.how.text'],
    keptBy: 'services/case/agree.ts',
    shownBy: 'services/journey.test.ts',
  },
  'a neighbour who is not chosen gets a kind letter': {
    says: ['work.approve.noHint'],
    keptBy: 'services/mail/letters/match.ts',
    shownBy: 'services/mail/compose.test.ts',
  },
  'the link to sign in goes out by mail': {
    says: ['signIn.lead', 'signIn.again.link.lead'],
    keptBy: 'services/mail/letters/account.ts',
    shownBy: 'services/mail/compose.test.ts',
  },
}
