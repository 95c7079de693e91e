import { LIST_BLOCKS, type ListDoubt, type ListedPerson } from './listed-people'

/** Where a person of a list stands before it is taken. */
export const LIST_GROUPS = ['doubtful', 'new', 'known', 'blocked'] as const
export type ListGroup = (typeof LIST_GROUPS)[number]

export interface SortedPerson extends ListedPerson {
  readonly group: ListGroup
  /** Somebody of another name in the list has the same address of mail: a couple; both stay. */
  readonly sharesMail: boolean
}

/**
 * How somebody is called, whatever comes first and however it is spelled; never shown.
 *
 * @example nameKey({ firstName: 'Zoë', lastName: 'Van den Broeck' }) // → 'broeck den van zoe'
 */
export const nameKey = ({ firstName, lastName }: Pick<ListedPerson, 'firstName' | 'lastName'>): string =>
  `${firstName} ${lastName}`
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9\p{L}]+/u)
    .filter(Boolean)
    .sort()
    .join(' ')

/**
 * By what the same person is known again: how they are called, with each way to reach them.
 *
 * @example personKeys({ firstName: 'An', lastName: 'Claes', phone: '+32470', email: null }) // → ['an claes|+32470']
 */
export const personKeys = (
  person: Pick<ListedPerson, 'firstName' | 'lastName' | 'phone' | 'email'>,
): string[] =>
  [person.phone, person.email].filter((one) => one !== null).map((reach) => `${nameKey(person)}|${reach}`)

const isBlocked = (doubts: readonly ListDoubt[]) =>
  doubts.some((doubt) => (LIST_BLOCKS as readonly string[]).includes(doubt))

/**
 * Everybody of a list in one of four groups. The same person is whoever is called the same and has a number or a mail
 * address in common: further up in the list, or in the city. Only called the same is a doubt; only the same mail
 * address is a couple.
 *
 * @param known keys of people that the city knows, or asked before.
 * @example sortedPeople([an, anAgain], new Set()).map(({ group }) => group) // → ['new', 'known']
 */
export function sortedPeople(people: readonly ListedPerson[], known: ReadonlySet<string>): SortedPerson[] {
  const seen = new Set<string>()
  const names = new Set<string>()
  const mails = new Map<string, Set<string>>()
  for (const { email, ...person } of people)
    if (email) mails.set(email, (mails.get(email) ?? new Set()).add(nameKey(person)))
  return people.map((person) => {
    const keys = personKeys(person)
    const name = nameKey(person)
    const again = known.has(person.key) || keys.some((key) => seen.has(key))
    const namesake = !again && name !== '' && names.has(name)
    for (const key of keys) seen.add(key)
    names.add(name)
    const doubts: readonly ListDoubt[] = namesake ? [...person.doubts, 'same_name'] : person.doubts
    const group = isBlocked(doubts) ? 'blocked' : again ? 'known' : doubts.length > 0 ? 'doubtful' : 'new'
    const sharesMail = person.email !== null && (mails.get(person.email)?.size ?? 0) > 1
    return { ...person, doubts, group, sharesMail }
  })
}

/**
 * Who is taken: all who are new, and of the doubtful those whom somebody chose.
 *
 * @example peopleToTake(sorted, ['3.0']).every(({ group }) => group !== 'known') // → true
 */
export const peopleToTake = (people: readonly SortedPerson[], chosen: readonly string[]): SortedPerson[] =>
  people.filter(({ group, key }) => group === 'new' || (group === 'doubtful' && chosen.includes(key)))
