/** A limit of time after which the nightly work forgets. */
interface Term {
  /** Days after the moment at which the clock starts. */
  readonly days: number
  /** What starts the clock, for the papers. */
  readonly after: string
  /** What the nightly work does then. */
  readonly ends: string
}

/**
 * How long each thing is kept. Two years for what was asked and done: long enough to answer a complaint and to see
 * what became of somebody, and no longer. The look-book outlives what it tells about by a year, so that a complaint of
 * the last day can still be answered.
 */
export const TERMS = {
  draft: { days: 0, after: 'two days after the last answer', ends: 'the row is deleted' },
  form: { days: 0, after: 'its own end, within hours', ends: 'the row is deleted' },
  key: { days: 0, after: 'its own end', ends: 'the row is deleted' },
  session: { days: 0, after: 'its own end', ends: 'the row is deleted' },
  link: { days: 0, after: 'its own end, ten minutes', ends: 'the row is deleted' },
  newMail: { days: 30, after: 'a neighbour asked for another mail address', ends: 'the row is deleted' },
  counter: { days: 1, after: 'the try that was counted', ends: 'the row is deleted' },
  letter: { days: 90, after: 'it was sent or written', ends: 'the row is deleted' },
  incoming: { days: 90, after: 'it came in from a telephone', ends: 'the row is deleted' },
  smsStop: {
    days: 1825,
    after: 'a number sent STOP; by then it may be of somebody else',
    ends: 'the row is deleted',
  },
  bounced: { days: 365, after: 'a letter came back', ends: 'the row is deleted' },
  request: { days: 730, after: 'the request ended', ends: 'the request and all that hangs on it is deleted' },
  signal: {
    days: 365,
    after: 'a worry from a door that led to no request was closed; one that did goes with the request',
    ends: 'the worry and its history are deleted',
  },
  stay: {
    days: 90,
    after: 'a neighbour said that they were home again',
    ends: 'the stay and its history are deleted',
  },
  wellbeing: {
    days: 182,
    after: 'a neighbour told what they noticed at a visit',
    ends: 'the row is deleted',
  },
  resident: { days: 730, after: 'the last request ended', ends: 'the person is erased' },
  correction: { days: 730, after: 'the correction', ends: 'the row is deleted' },
  candidate: {
    days: 365,
    after: 'an offer of help that led to nothing was closed',
    ends: 'the person is erased',
  },
  volunteer: { days: 730, after: 'the neighbour stopped', ends: 'the person is erased' },
  listFile: { days: 1, after: 'a list was read in and not taken', ends: 'the row is deleted' },
  list: { days: 730, after: 'a list was taken; what stood in it went then', ends: 'the row is deleted' },
  listed: {
    days: 30,
    after: 'somebody of a list was asked and did not answer',
    ends: 'the person is erased, without a number that stays',
  },
  listRefusal: {
    days: 730,
    after: 'somebody of a list said no, or nothing',
    ends: 'the keyed hash by which they are not asked again is deleted',
  },
  staff: { days: 730, after: 'the account was closed', ends: 'the person is erased' },
  looks: { days: 1095, after: 'the look or the change', ends: 'the row is deleted' },
  alarm: { days: 1095, after: 'an alarm about snooping was closed', ends: 'the row is deleted' },
  question: {
    days: 1095,
    after: 'a question about the own data was answered',
    ends: 'the row is deleted',
  },
  erased: { days: 1095, after: 'the erasure', ends: 'the row is deleted; no backup is kept that long' },
  // Last: what the others forget changes neighbours too.
  change: { days: 1, after: 'the change that it tells of', ends: 'the row is deleted' },
} as const satisfies Readonly<Record<string, Term>>

export type TermName = keyof typeof TERMS

export const TERM_NAMES = Object.keys(TERMS) as TermName[]
