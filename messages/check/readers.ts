type Reader = 'resident' | 'volunteer' | 'staff' | 'anyone'

/**
 * Who reads a namespace, and so how they are addressed: residents and the public `u`, volunteers `je`; staff short
 * and plain; `anyone` is for words that all read, which address nobody or are told apart by a longer prefix. The
 * longest fitting prefix counts; every namespace must stand here.
 */
export const readers: Record<string, Reader> = {
  admin: 'staff',
  ask: 'resident',
  card: 'resident',
  'card.mine': 'volunteer',
  'card.photo': 'anyone',
  'card.work': 'staff',
  chance: 'staff',
  broken: 'anyone',
  common: 'anyone',
  data: 'staff',
  'data.mine': 'volunteer',
  demo: 'resident',
  errors: 'anyone',
  'errors.informal': 'volunteer',
  intake: 'staff',
  'intake.choose': 'volunteer',
  'intake.agenda': 'volunteer',
  mail: 'anyone',
  figures: 'staff',
  failure: 'resident',
  lists: 'staff',
  map: 'staff',
  'map.reach': 'volunteer',
  'map.scale': 'anyone',
  'map.sources': 'anyone',
  matching: 'staff',
  mine: 'volunteer',
  offer: 'volunteer',
  outbox: 'staff',
  public: 'resident',
  'public.home.help': 'volunteer',
  'public.join': 'volunteer',
  'public.stopped': 'volunteer',
  refer: 'staff',
  request: 'resident',
  round: 'staff',
  signIn: 'anyone',
  paper: 'resident',
  sms: 'volunteer',
  'sms.phoneCode': 'resident',
  'sms.reply': 'anyone',
  'sms.status': 'resident',
  volunteer: 'volunteer',
  person: 'staff',
  glass: 'staff',
  second: 'staff',
  start: 'volunteer',
  'start.admin': 'staff',
  'start.work': 'staff',
  work: 'staff',
}

/** Keys of texts that go out as one SMS. */
export const smsKey = /(^|\.)sms(\.|$)/

/**
 * Values for texts, as long as they get in real life; names that do not stand here are filled with `An`.
 * Only SMS texts depend on the length.
 */
export const samples: Record<string, string> = {
  link: 'https://zorgzamebuur.voorbeeld.be/v/4f6hq2w8',
  url: 'https://zorgzamebuur.voorbeeld.be/v/4f6hq2w8',
  city: 'Sint-Katelijne-Waver',
  phone: '0800 20 150',
  name: 'Marie-Christine',
  reference: '4-7-2-9',
}

/** Keys that the code puts together while running; `by` begins with the file that does. */
export const dynamicKeys: { pattern: string; by: string }[] = [
  { pattern: 'failure.*', by: 'scripts/start/failing/plain-page.ts, which stands outside the application' },
  { pattern: 'ask.check.quarter', by: 'components/help-request/answer-rows.tsx hands its translator on' },
  { pattern: 'ask.check.near', by: 'components/help-request/answer-rows.tsx hands its translator on' },
  { pattern: 'common.address.box', by: 'components/address/address-words.ts is given the translator' },
  { pattern: 'common.hours', by: 'components/shell/opening-hours.ts is given the translator' },
  { pattern: 'common.hoursDay', by: 'components/shell/opening-hours.ts is given the translator' },
  { pattern: 'common.hoursDays', by: 'components/shell/opening-hours.ts is given the translator' },
  { pattern: 'broken.*', by: 'components/shell/something-broke.tsx brings its own texts' },
  { pattern: 'figures.in.**', by: 'components/figures/figure-words.ts is given the translator' },
  { pattern: 'figures.spread', by: 'components/figures/figure-words.ts is given the translator' },
  { pattern: 'figures.hours', by: 'components/figures/figure-words.ts is given the translator' },
  { pattern: 'figures.days', by: 'components/figures/figure-words.ts is given the translator' },
  { pattern: 'figures.range', by: 'components/figures/range-words.ts is given the translator' },
  { pattern: 'figures.files.*', by: 'components/figures/figure-rows.ts is given the translator' },
  { pattern: 'mine.agenda.*', by: 'components/agenda/agenda-fold.tsx is given the translator of its reader' },
  {
    pattern: 'request.agenda.*',
    by: 'components/agenda/agenda-fold.tsx is given the translator of its reader',
  },
  { pattern: 'common.dayPart.*', by: 'components/help-request/timing-text.ts is given the translator' },
  { pattern: 'common.timing.*', by: 'components/help-request/timing-text.ts is given the translator' },
  {
    pattern: 'errors.**',
    by: 'components/form/form-errors.ts takes the reason that an operation refused with',
  },
  { pattern: 'request.spoken.*', by: 'domain/help-request/spoken.ts is given the translator' },
  { pattern: 'request.status.*', by: 'domain/help-request/spoken.ts is given the translator' },
  { pattern: 'request.state.**', by: 'domain/help-request/spoken.ts is given the translator' },
  { pattern: 'work.shell.room.*', by: 'components/workplace/shell.tsx is given the rooms of a role' },
  { pattern: 'work.due.*', by: 'components/workplace/ hands its translator to the words of a due date' },
  { pattern: 'work.since.*', by: 'components/workplace/ hands its translator to the words of a duration' },
  { pattern: 'work.timeline.**', by: 'components/workplace/ takes the thing and state of a transition' },
  {
    pattern: 'work.duty.instead.**',
    by: 'components/workplace/duty/duty-words.ts takes what the letter of which the call takes the place was about',
  },
  { pattern: 'sms.**', by: 'services/mail/words.ts makes one SMS of them' },
  { pattern: 'mail.alert.*', by: 'services/mail/letters/notice.ts takes the kind of an alert' },
  { pattern: 'mail.notice.*', by: 'services/mail/letters/notice.ts takes the kind of a notice' },
  {
    pattern: 'mail.cancelled.**',
    by: 'services/mail/letters/help-request.ts takes the words of the end of a request',
  },
  { pattern: 'outbox.fate.**', by: 'components/message/message-words.ts says how a message fared' },
  {
    pattern: 'offer.distance.*',
    by: 'services/mail/compose.ts hands its translator to the reasons that an offer gives',
  },
  {
    pattern: 'offer.why.*',
    by: 'services/mail/compose.ts hands its translator to the reasons that an offer gives',
  },
  {
    pattern: 'matching.**',
    by: 'domain/matching gives reasons as keys; matching.test.ts proves them complete',
  },
]
