/** Short forms that people write and that address lists hold, per whole word. */
const WORDS: Readonly<Record<string, string>> = {
  st: 'sint',
  ste: 'sint',
  sinte: 'sint',
  joz: 'jozef',
  jos: 'jozef',
  olv: 'onze lieve vrouw',
  dr: 'dokter',
  prof: 'professor',
  burg: 'burgemeester',
  burgem: 'burgemeester',
  kan: 'kanunnik',
  kard: 'kardinaal',
  mgr: 'monseigneur',
  gen: 'generaal',
  kon: 'koning',
  past: 'pastoor',
  min: 'minister',
  em: 'emiel',
  pr: 'prins',
  str: 'straat',
  stwg: 'steenweg',
  stw: 'steenweg',
  ln: 'laan',
  pl: 'plein',
  gr: 'grote',
  kl: 'kleine',
  kol: 'kolonel',
  kap: 'kapitein',
  lt: 'luitenant',
  pres: 'president',
  adv: 'advocaat',
  av: 'avenue',
  ave: 'avenue',
  bd: 'boulevard',
  bld: 'boulevard',
  blvd: 'boulevard',
  boul: 'boulevard',
  chee: 'chaussee',
  imp: 'impasse',
}

const OUR_LADY_SHORT = /\bo\.?[\s-]?l\.?[\s-]?vr?\b\.?/gi
const OUR_LADY_HALF = /\bo\.[\s-]*l\.[\s-]*(?=vrouw)/gi

/** Short endings of one written word: Kerkstr., Leuvensestwg. Only where no Dutch word ends so. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{2})str$/, 'straat'],
  [/(?<=[a-z]{2})s?stwe?g?$/, 'steenweg'],
  [/(?<=[a-z]{2})pln$/, 'plein'],
  [/(?<=[a-z]{4})dr$/, 'dreef'],
  [/(?<=[a-z]{3})ln$/, 'laan'],
]

/**
 * Letters and digits only: accents, case, quotes and punctuation gone, one space between words.
 *
 * @example plainWords("  Émile-Claus 'Laan' ") // 'emile claus laan'
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replace(/['’‘`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * The one spelling under which a street name is stored and looked up. Short forms are written out on both
 * sides, so that "St-Jozefstr." finds "Sint-Jozefstraat"; running it twice changes nothing.
 *
 * @example streetKey('St.-Jozefstr.')            // 'sint jozefstraat'
 * @example streetKey('O.L.V.-straat')            // 'onze lieve vrouw straat'
 * @example streetKey('Dr. Karel Van Noppenstr.') // 'dokter karel van noppenstraat'
 */
export function streetKey(name: string): string {
  return plainWords(name.replace(OUR_LADY_SHORT, 'olv ').replace(OUR_LADY_HALF, 'onze lieve '))
    .split(' ')
    .map((word) => WORDS[word] ?? ENDINGS.reduce((w, [ending, full]) => w.replace(ending, full), word))
    .join(' ')
}

/** What many streets end in and none is known by. */
const KINDS =
  'straat|straatje|laan|steenweg|weg|wegel|plein|pleintje|dreef|lei|baan|kaai|hof|park|pad|dijk|markt|gang|steeg|kouter|veld|wijk'

/**
 * Cuts the kind of street off a street key, as a regular expression that JavaScript and PostgreSQL read alike.
 */
export const STREET_KIND = `(?<=[a-z0-9]{2}) ?(?:${KINDS})$`

/**
 * What a street is known by: its key without the kind of street, so that looking for what resembles
 * "kezerstraat" does not weigh every street there is.
 *
 * @example streetStem('keizerstraat')      // 'keizer'
 * @example streetStem('leuvense steenweg') // 'leuvense'
 * @example streetStem('markt')             // 'markt'
 */
export function streetStem(key: string): string {
  return key.replace(STEM_END, '')
}

const STEM_END = new RegExp(STREET_KIND)

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

/**
 * Every text that is one slip of the finger away: a letter left out, one too many, another one, or two that have
 * changed places. About 53 for each letter; looking all of them up is quicker than weighing what resembles a text,
 * and it also finds short names, which have too little in common with themselves misspelt.
 *
 * @example oneSlipAway('kie').includes('kei') // true
 */
export function oneSlipAway(text: string): string[] {
  const slips = Array.from({ length: text.length + 1 }, (_, i) => {
    const [before, after] = [text.slice(0, i), text.slice(i)]
    const [letter = '', next = ''] = after
    return [
      before + after.slice(1),
      before + next + letter + after.slice(2),
      ...LETTERS.flatMap((other) => [before + other + after, before + other + after.slice(1)]),
    ]
  })
  return [...new Set(slips.flat())].filter((slip) => slip !== text)
}
