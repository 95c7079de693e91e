/** Messages with the words of a promise that promise nothing, and why. */
export const NO_PROMISES: Readonly<Record<string, readonly string[]>> = {
  'a label, or a word that staff read': [
    'admin.city.callingNumber',
    'data.column.prefers',
    'demo.mailbox.lead',
    'public.home.how.seek.title',
    'public.privacy.topic.letters',
    'ask.check.about.who',
    'public.worried.sayTitle',
    'round.figures.neighbours',
    'work.due.tomorrow',
    'work.duty.hands.untilHint',
  ],
  'what the reader is asked to do': ['errors.ask.datePast', 'mail.approved.soon', 'mine.callFirst'],
  'what happens on this very page or in this very talk': [
    'ask.start.time',
    'ask.what.hint.UNSURE',
    'public.worried.promise.contact',
    'errors.request.tooManyTries',
    'map.reach.noHome',
  ],
  'why it is needed': ['errors.address.missing', 'errors.name.missing', 'errors.informal.name.missing'],
  'the words of a question to the person': ['refer.form.yesHint'],
}
