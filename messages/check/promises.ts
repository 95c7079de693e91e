import type { Locale } from '@/domain/kernel/locales'

/** Words with which a sentence binds us to a term or to an act. A question binds nobody. */
const BINDING: Readonly<Record<Locale, RegExp>> = {
  nl: /werkdag|ten laatste|(?<!\p{L})morgen(?!\p{L})|binnen \p{L}+ (uur|dag|week|weken|maand)|na (een|enkele|twee|drie) (dag|week|weken|maand)|(?<!\p{L})(wij|we) (zullen|bellen|antwoorden|laten [^.]*weten|nemen [^.]*contact)|(wij|we) horen graag|(?<!\p{L})(bellen|horen) (wij|we)|belt (u|je) (vandaag|binnen|dan|eerst)/iu,
  fr: /ouvrable|au plus tard|(?<!\p{L})demain(?!\p{L})|dans les \p{L}+ (heures|jours|semaines|mois)|après (un|une|deux|quelques) (jour|semaine|mois)|nous (vous |t’|te )?(appelons|rappelons|contactons|prévenons|répondons)|vous appelle|aimerions savoir/iu,
  en: /working day|at the latest|(?<!\p{L})tomorrow(?!\p{L})|within (a|an|one|two|three|five) (hour|day|week|month|working)|after (a|one|two|a few) (day|week|month)|(?<!\p{L})we (will|shall|call)|will call|like to hear/iu,
}

/**
 * Does a text bind us?
 *
 * @example isBinding('nl', 'Wij bellen u ten laatste op vrijdag.') // → true
 * @example isBinding('nl', 'Wanneer bellen wij het best?') // → false
 */
export function isBinding(locale: Locale, text: string): boolean {
  return text
    .split(/(?<=[.!?])\s/)
    .some((sentence) => !sentence.endsWith('?') && BINDING[locale].test(sentence))
}

/** A promise: the messages that make it, the file that keeps it and the test that shows it. */
interface Kept {
  readonly says: readonly string[]
  readonly keptBy: string
  readonly shownBy: string
}

const DUE = { keptBy: 'domain/help-request/due.ts', shownBy: 'domain/help-request/timing.test.ts' }
const WHOLE = 'services/journey.test.ts'

export const PROMISES: Readonly<Record<string, Kept>> = {
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
  'whom a neighbour helped who stops is called, and somebody else is sought': {
    says: ['volunteer.stopping.helped'],
    keptBy: 'services/volunteer/release-stopped.ts',
    shownBy: 'services/volunteer/stop.test.ts',
  },
  'a neighbour whose person moved away is called': {
    says: ['mail.cancelled.moved.text'],
    keptBy: 'services/case/release.ts',
    shownBy: 'services/case/ends.test.ts',
  },
  'a request that came in is read on the next working day': {
    says: ['ask.sent.steps.read', 'mail.received.read', 'request.state.triage.next'],
    ...DUE,
  },
  'whoever asks for a call is called on the next working day': {
    says: ['ask.sent.callSteps.call', 'ask.callBack.title', 'ask.callBack.promise', 'request.status.before'],
    ...DUE,
  },
  'the person of a proxy or a referrer is called, and nobody is sought before': {
    says: [
      'ask.proxy.noHint',
      'ask.check.knowsNot',
      'refer.status.received',
      'refer.done.call',
      'refer.form.lead',
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
  'an unsafe request is due at once': { says: ['request.state.unsafe.next'], ...DUE },
  'a worry is due within hours': {
    says: ['mine.thanked.worriedText', 'mine.worry.after'],
    keptBy: 'services/case/raise-signal.ts',
    shownBy: 'services/match/told.test.ts',
  },
  'a form that is not sent is gone after two days': {
    says: ['public.privacy.long'],
    keptBy: 'services/retention/commands.ts',
    shownBy: 'services/retention/forget-expired.test.ts',
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
  'who asks to be erased is called within ten working days': {
    says: ['data.mine.asked', 'data.mine.erase'],
    keptBy: 'domain/privacy/rights.ts',
    shownBy: 'services/privacy/erasure.test.ts',
  },
  'whoever offers help is called within five working days: a duty of the coordinator': {
    says: ['public.join.promise', 'public.joined.next.call', 'mail.interest.subject', 'mail.interest.text'],
    keptBy: 'domain/duty/duties.ts',
    shownBy: 'services/case/ends.test.ts',
  },
}

/** Messages with the words of a promise that promise nothing, and why. */
export const NO_PROMISES: Readonly<Record<string, readonly string[]>> = {
  'a label, or a word that staff read': [
    'admin.city.callingNumber',
    'ask.check.about.who',
    'public.worried.sayTitle',
    'round.figures.neighbours',
    'work.due.tomorrow',
    'work.duty.hands.untilHint',
  ],
  'what the reader is asked to do': ['errors.ask.datePast', 'mail.approved.soon', 'mine.callFirst'],
  'what happens on this very page or in this very talk': [
    'ask.start.time',
    'errors.request.tooManyTries',
    'map.reach.noHome',
  ],
  'why a name is needed': ['errors.name.missing', 'errors.informal.name.missing'],
  'the words of a question to the person': ['refer.form.yesHint'],
}
