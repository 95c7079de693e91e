/** What people write before the number of a door; our pages write it themselves, in the language of the reader. */
export const BOX_WORD = 'bus|bte|boite|boîte|box|bt'
const SAYS_ITSELF =
  'appartement|appt?|apt|kamer|chambre|room|flat|studio|unit|kot|blok|toren|gebouw|huis|bloc|tour|bâtiment|batiment'
const VALUE = '[0-9a-z.]{1,6}(?:[/-][0-9a-z]{1,4})?'

/**
 * "bus 3", "b. 3", "bte 3", "app 3", "kamer 212", "A02", "0101", "2de verdiep", "gelijkvloers": which door of the house,
 * as people write it after a house number. Only there: "Bruul" is no box, nor is the place in "kerkstraat 12 boom".
 */
export const BOX = new RegExp(
  [
    String.raw`(?<=\d\s?[a-z]{0,3})[\s,/(–-]*(?:`,
    String.raw`\b(?:`,
    String.raw`(?:(?:${BOX_WORD})(?:[\s.]+|(?=\d))|b[\s.]*(?=\d))${VALUE}`,
    String.raw`|(?:${SAYS_ITSELF})[\s.]*(?:(?=[a-z]{0,2}\d)${VALUE}|(?<=\s)[a-z])`,
    String.raw`|\d{1,2}\s?(?:de|ste|e|ère|er|ème|eme|st|nd|rd|th)\s+(?:verdieping|verdiep|verd\.?|étage|etage|floor)`,
    String.raw`(?:\s+(?:links|rechts|gauche|droite|left|right))?`,
    String.raw`|(?:gelijkvloers|glvl?|rez[-\s]de[-\s]chauss[ée]e|rdc)`,
    String.raw`|(?<=\d\s+)(?:[a-z]\d{2,3}|[a-d]\d)(?!-)`,
    ')',
    // Boxes of four digits that begin with a nought are no postcodes.
    String.raw`|(?<=\d\s?[a-z]\s?|\d[\s,/]+)0\d{3}`,
    String.raw`)(?![0-9a-zà-ÿ])\)?`,
  ].join(''),
  'iu',
)

/** "12/3", "12a / 3": the third door of number 12, where no house of its own has that number. */
export const BEHIND_SLASH = /(?<=\d\s?[a-z]{0,3})\s*\/\s*(\d{1,4}[a-z]?)(?![0-9a-zà-ÿ])/iu

/**
 * The box without the word that our pages put before it themselves; other words stay, because they say what it is.
 *
 * @example boxKept('bte. 3')      // '3'
 * @example boxKept('2de verdiep') // '2de verdiep'
 */
export function boxKept(said: string): string {
  const bare = said.replace(/^[\s,/#(–-]+|[\s)]+$/g, '')
  return bare.replace(new RegExp(String.raw`^(?:(?:${BOX_WORD})(?:[\s.]+|(?=\d))|b[\s.]*(?=\d))`, 'iu'), '')
}

/**
 * The box with the word for it, unless it says itself what it is.
 *
 * @param word "bus", in the language of the reader
 * @example boxInWords('3', 'bus')         // 'bus 3'
 * @example boxInWords('kamer 212', 'bus') // 'kamer 212'
 */
export const boxInWords = (box: string, word: string): string =>
  box && !/\p{L}{3}/u.test(box) && !/\d\s?e\s/.test(box) ? `${word} ${box}` : box

/**
 * The box after an edit: one that names none leaves it as it was, unless it is about another house.
 *
 * @example boxAfterEdit({ addressId: 'a', street: 'Markt', box: '3' }, { addressId: null, typed: '', box: '' })  // '3'
 * @example boxAfterEdit({ addressId: 'a', street: 'Markt', box: '3' }, { addressId: 'b', typed: 'Bruul 1', box: '' }) // null
 */
export function boxAfterEdit(
  before: { readonly addressId: string | null; readonly street: string | null; readonly box: string | null },
  said: { readonly addressId: string | null; readonly typed: string; readonly box: string },
): string | null {
  if (said.box) return said.box
  const sameHouse =
    said.addressId === null
      ? said.typed === '' || said.typed === before.street
      : said.addressId === before.addressId
  return sameHouse ? before.box : null
}

const plainDoor = (box: string) =>
  box
    .toLowerCase()
    .replace(/[\s.,]/g, '')
    .replace(/^0+(?=\d)/, '')

/**
 * Whether two boxes of one house are the same home. One that was not said may be any of them.
 *
 * @example sameDoor('bus 3', 'b3') // → 'same'
 * @example sameDoor('3', '')       // → 'maybe'
 * @example sameDoor('3', '4')      // → 'other'
 */
export function sameDoor(one: string | null, other: string | null): 'same' | 'maybe' | 'other' {
  const [a, b] = [one, other].map((box) => plainDoor(boxKept(box ?? '')))
  if (a === b) return 'same'
  return a && b ? 'other' : 'maybe'
}
