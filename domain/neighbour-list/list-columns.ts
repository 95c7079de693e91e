/** What a column of a list may be for us. All else stays behind: it is not read, and it is gone with the file. */
export const LIST_FIELDS = [
  'skip',
  'name',
  'firstName',
  'lastName',
  'phone',
  'otherPhone',
  'email',
  'address',
  'street',
  'houseNumber',
  'box',
  'postcode',
  'municipality',
  'language',
  'since',
  'born',
] as const
export type ListField = (typeof LIST_FIELDS)[number]

/** How columns are called in lists of here, in plain letters; the first that fits. */
const HEADINGS: readonly (readonly [Exclude<ListField, 'skip'>, RegExp])[] = [
  ['email', /\b(?:e ?mails?|mail|mailadres|courriel|adresse mail|e mailadres)\b/],
  [
    'otherPhone',
    /\b(?:tel|telefoon|gsm|tel(?:efoon)?nummer|phone|telephone)\.? ?(?:2|ii|bis|werk|andere?)\b/,
  ],
  [
    'phone',
    /\b(?:gsm|mobiel|mobile|portable|tel|telefoon|telefoonnr|telefoonnummer|gsmnummer|gsm nr|telephone|phone|phone number|nummer gsm)\b/,
  ],
  ['firstName', /\b(?:voornaam|voornamen|prenoms?|first ?name|given name|vnaam|roepnaam)\b/],
  ['lastName', /\b(?:achternaam|familienaam|nom de famille|last ?name|surname|anaam|fam naam)\b/],
  ['houseNumber', /^(?:nr|no|num|numero|nummer|huisnummer|huisnr|house number|n)$/],
  ['box', /^(?:bus|busnr|busnummer|bte|boite|box)$/],
  ['postcode', /\b(?:postcode|post code|postnr|postnummer|pc|code postal|cp|zip)\b/],
  ['municipality', /\b(?:gemeente|stad|plaats|woonplaats|commune|ville|localite|city|town|deelgemeente)\b/],
  ['street', /\b(?:straat|straatnaam|rue|street)\b/],
  ['address', /\b(?:adres|adresse|address|woonadres)\b/],
  [
    'born',
    /\b(?:geboren|geboortedatum|geb datum|gebdatum|geb|naissance|birth|birthday|date of birth|ne le)\b/,
  ],
  [
    'since',
    /\b(?:sinds|vanaf|start|startdatum|lid sinds|begin|begindatum|inschrijving|depuis|since|joined|entree)\b/,
  ],
  ['language', /\b(?:taal|langue|language|moedertaal)\b/],
  ['name', /\b(?:naam|namen|nom|name|vrijwilliger|benevole|volunteer|contactpersoon)\b/],
]

const plain = (heading: string) =>
  heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const MAIL = /^\S+@\S+\.\S+$/
const NUMBER = /^[+(]?\d[\d\s./()-]{7,}$/

const most = (cells: readonly string[], fits: RegExp) =>
  cells.length > 0 && cells.filter((cell) => fits.test(cell)).length * 2 > cells.length

function byContent(cells: readonly string[]): ListField {
  const said = cells.filter((cell) => cell !== '')
  if (most(said, MAIL)) return 'email'
  return most(said, NUMBER) ? 'phone' : 'skip'
}

/**
 * What each column most likely is, by its heading in Dutch, French or English, else by what stands below it. Nothing
 * but a second number is guessed twice: somebody looks at it on the screen.
 *
 * @param rows some rows, to look at where a heading says nothing.
 * @example guessedColumns(['Voornaam', 'Naam', 'GSM', 'Opm.'], []) // → ['firstName', 'lastName', 'phone', 'skip']
 */
export function guessedColumns(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): ListField[] {
  const taken = new Set<ListField>()
  const guessed = headings.map((heading, at): ListField => {
    const words = plain(heading)
    const named =
      HEADINGS.find(([, fits]) => fits.test(words))?.[0] ?? byContent(rows.map((row) => row[at] ?? ''))
    const field = named === 'phone' && taken.has('phone') ? 'otherPhone' : named
    if (field === 'skip' || taken.has(field)) return 'skip'
    taken.add(field)
    return field
  })
  // "Naam" beside "Voornaam" is the surname.
  return taken.has('firstName') && !taken.has('lastName')
    ? guessed.map((field) => (field === 'name' ? 'lastName' : field))
    : guessed
}

/**
 * A choice of columns that makes people: a name, a way to reach them, and nothing twice.
 *
 * @returns what is wrong, or null
 * @example columnsFault(['name', 'skip']) // → 'list.noReachColumn'
 */
export function columnsFault(
  columns: readonly ListField[],
): 'list.noNameColumn' | 'list.noReachColumn' | 'list.columnTwice' | null {
  const used = columns.filter((field) => field !== 'skip')
  if (new Set(used).size < used.length) return 'list.columnTwice'
  if (!used.some((field) => field === 'name' || field === 'firstName' || field === 'lastName'))
    return 'list.noNameColumn'
  return used.some((field) => field === 'phone' || field === 'email') ? null : 'list.noReachColumn'
}
