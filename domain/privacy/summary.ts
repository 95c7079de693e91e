import { type Purpose, READERS, type Reader, type Subject, TOPICS, type Topic } from './field'
import { PERSONAL_FIELDS, type PersonalField } from './register'
import { TERM_NAMES, type TermName } from './terms'

/** What is kept of one topic about one kind of person: the line of the privacy page. */
export interface KeptTopic {
  readonly topic: Topic
  readonly purposes: readonly Purpose[]
  /** Empty: only the machine reads it. */
  readonly readers: readonly Reader[]
  readonly terms: readonly TermName[]
  /** Some of it tells or betrays health, origin or belief. */
  readonly special: boolean
}

const inOrder = <T>(order: readonly T[], of: ReadonlySet<T>): T[] => order.filter((one) => of.has(one))

function topicOf(topic: Topic, fields: readonly PersonalField[]): KeptTopic {
  return {
    topic,
    purposes: [...new Set(fields.map((field) => field.purpose))],
    readers: inOrder(READERS, new Set(fields.flatMap((field) => field.seenBy))).filter(
      (reader) => reader !== 'machine',
    ),
    terms: inOrder(TERM_NAMES, new Set(fields.map((field) => field.term))),
    special: fields.some((field) => field.class === 'special'),
  }
}

/**
 * All that is kept about one kind of person, topic by topic.
 *
 * @example keptAbout('contact').map(({ topic }) => topic) // → ['name', 'reach', 'notes', 'account']
 */
export function keptAbout(
  subject: Subject,
  fields: readonly PersonalField[] = PERSONAL_FIELDS,
): readonly KeptTopic[] {
  return TOPICS.flatMap((topic) => {
    const own = fields.filter((field) => field.topic === topic && field.about.includes(subject))
    return own.length === 0 ? [] : [topicOf(topic, own)]
  })
}
