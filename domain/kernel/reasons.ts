/**
 * Why the platform says no: per noun the words under which `messages/` keeps a sentence in `errors`. Schemas of input
 * give the same keys as their messages.
 */
export const REASONS = {
  address: ['choose', 'missing', 'number', 'unknown'],
  alert: ['note'],
  ask: [
    'channel',
    'date',
    'datePast',
    'forWhom',
    'incomplete',
    'kind',
    'kindOff',
    'part',
    'partPast',
    'residentKnows',
    'timing',
    'weekdays',
  ],
  city: [
    'askingHours',
    'changedMeanwhile',
    'closingDay',
    'closingDays',
    'colour',
    'kindTwice',
    'missing',
    'neverOpen',
    'openingHours',
    'phone',
    'term',
  ],
  duty: [
    'cannotWait',
    'ended',
    'endsItself',
    'how',
    'notTheirs',
    'putOffDate',
    'putOffTooOften',
    'putOffWhy',
    'taken',
    'toWhom',
  ],
  email: ['invalid', 'missing'],
  form: ['notAllowed', 'notKept', 'sentTwice', 'signedOut', 'tooMany', 'wrong'],
  id: ['invalid'],
  mail: ['addressFine'],
  match: [
    'asksAgain',
    'consentHow',
    'endReason',
    'noStandingYes',
    'notOngoing',
    'notPaused',
    'outcome',
    'over',
    'overlap',
    'pauseEnds',
    'pausedBefore',
    'refuseReason',
    'residentYes',
    'reviewAnswer',
    'reviewFuture',
    'reviewOutcome',
    'toldMissing',
    'volunteerStopped',
    'whoTells',
    'worryMissing',
  ],
  name: ['long', 'missing'],
  note: ['healthReason', 'missing'],
  notice: ['hour', 'way'],
  offer: [
    'acceptedBefore',
    'answerMissing',
    'askedBefore',
    'callUs',
    'changed',
    'chooseSomebody',
    'declinedBefore',
    'expired',
    'notEligible',
    'notYet',
    'taken',
    'tooMany',
  ],
  people: ['emailTaken', 'isVolunteer', 'neighbourhoods', 'notYourself', 'role'],
  person: [
    'chooseNeighbour',
    'chooseResident',
    'confirmedBy',
    'consentAbout',
    'consentGiver',
    'contactName',
    'endsBeforeBegin',
    'giverName',
    'how',
    'inFuture',
    'merged',
    'numberAct',
    'numberKnown',
    'quarter',
    'relationKind',
    'relationKnown',
    'standingOwn',
    'stopTheRequest',
    'whyAgain',
    'wishedBy',
    'withItself',
    'withoutPhone',
  ],
  phone: ['invalid', 'missing', 'short'],
  privacy: [
    'answer',
    'askedBefore',
    'erasureByAdmin',
    'how',
    'identifiedHow',
    'notIdentified',
    'restricted',
    'secondLook',
    'stillActive',
    'what',
  ],
  refer: ['residentYes'],
  request: [
    'alreadyFinished',
    'howHeard',
    'incomplete',
    'noReference',
    'notFound',
    'referenceForm',
    'residentNotAsked',
    'tellWhoAsked',
    'tooLateToChange',
    'tooLateToReopen',
    'tooManyTries',
  ],
  resident: ['address', 'name', 'phone'],
  round: ['chooseSomething', 'look'],
  signIn: ['code', 'over', 'recovery', 'tooMany'],
  second: ['decision'],
  signal: ['note'],
  state: ['changed', 'choose', 'reasonMissing', 'untilMissing'],
  text: ['long', 'missing'],
  visit: ['began', 'choice', 'moment', 'moveDate', 'notYet', 'said', 'saidBefore', 'teamFull'],
  volunteer: [
    'address',
    'capacity',
    'kinds',
    'languages',
    'mailLinkOver',
    'name',
    'notReady',
    'pauseDays',
    'phone',
    'radius',
    'secondPerson',
    'slots',
    'stopSure',
  ],
} as const

type Nouns = typeof REASONS

/** The key of one sentence. @example 'offer.taken' */
export type Reason = { [Noun in keyof Nouns]: `${Noun}.${Nouns[Noun][number]}` }[keyof Nouns]

const KNOWN: ReadonlySet<string> = new Set(
  Object.entries(REASONS).flatMap(([noun, words]) => words.map((word) => `${noun}.${word}`)),
)

function isReason(text: string): text is Reason {
  return KNOWN.has(text)
}

/**
 * The message of a schema as a reason. A schema that says nothing of its own speaks English to programmers; a reader
 * hears that the answer is not known.
 *
 * @example asReason('phone.short')   // → 'phone.short'
 * @example asReason('Invalid input') // → 'form.wrong'
 */
export function asReason(message: string): Reason {
  return isReason(message) ? message : 'form.wrong'
}
