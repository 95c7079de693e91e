/** What somebody means who sends us an SMS. `which`: the offer with that number in our list. */
export type Meaning =
  | { readonly says: 'yes' | 'no'; readonly which: number | null }
  | { readonly says: 'stop' | 'start' | 'call' | 'here' | 'back' | 'words' }

const WORDS = {
  yes: ['ja', 'j', 'jawel', 'jazeker', 'jep', 'oui', 'ok', 'oke', 'yes', 'y', 'yep'],
  no: ['nee', 'neen', 'n', 'non', 'no', 'nope', 'nein'],
  stop: ['stop', 'stopp', 'stoppen', 'stops', 'stopall', 'arret', 'arreter', 'arretez', 'unsubscribe'],
  start: ['start', 'starten'],
  here: ['ik ben er', 'ben er', 'er', 'hier', 'je suis la', 'ici', 'here', 'i am here'],
  back: [
    'thuis',
    'weer thuis',
    'terug thuis',
    'ik ben thuis',
    'rentre',
    'rentree',
    'a la maison',
    'home',
    'i am home',
  ],
  call: [
    'bel',
    'bel mij',
    'bel me',
    'bel terug',
    'bel mij terug',
    'bel me terug',
    'bellen',
    'appel',
    'appelez moi',
    'appelle moi',
    'rappel',
    'rappelez moi',
    'call',
    'call me',
    'call back',
    'call me back',
  ],
} as const

/** Said beside a yes or a no; they change nothing. */
const POLITE =
  /\b(?:graag|bedankt|dank je|dank u|dank je wel|dank u wel|merci|svp|aub|stp|please|thanks|thank you)\b/g

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const isOne = (words: readonly string[], said: string) => words.includes(said)

/**
 * Reads an SMS: the few words that we ask for, in any case, with any signs around them, in the languages that people
 * write. Only the word itself is an answer: "ja, maar niet om tien uur" is for a person to read. Stop is the other way
 * round: it holds also with words after it.
 *
 * @example meaningOf('Ja!') // → { says: 'yes', which: null } @example meaningOf('nee 2') // → { says: 'no', which: 2 }
 * @example meaningOf('STOP met sms') // → { says: 'stop' } @example meaningOf('ja maar later') // → { says: 'words' }
 * @example meaningOf('Thuis!') // → { says: 'back' }
 */
export function meaningOf(text: string): Meaning {
  const said = plain(text)
  if (isOne(WORDS.stop, said.split(' ')[0] ?? '')) return { says: 'stop' }
  if (isOne(WORDS.start, said)) return { says: 'start' }
  const short = plain(said.replace(POLITE, ' '))
  if (isOne(WORDS.call, short)) return { says: 'call' }
  if (isOne(WORDS.here, short)) return { says: 'here' }
  if (isOne(WORDS.back, short)) return { says: 'back' }
  const [, before, word = '', after] = /^(\d )?([a-z ]+?) ?(\d)?$/.exec(short) ?? []
  const figure = before ?? after
  const which = figure && !(before && after) ? Number(figure) : null
  if (isOne(WORDS.yes, word)) return { says: 'yes', which }
  if (isOne(WORDS.no, word)) return { says: 'no', which }
  return { says: 'words' }
}
