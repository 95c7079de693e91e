import type { HouseLocale } from '../kernel/locales'

/**
 * Beginnings of words that tell of somebody's health (art. 9 of the GDPR). Plain, without accents; a word counts when it
 * begins so. Short ones that begin other words too stand whole, with a full stop behind them.
 */
const HEALTH_WORDS: Readonly<Record<HouseLocale, readonly string[]>> = {
  nl: [
    'ziek.',
    'zieke.',
    'ziekte',
    'ziekenhuis',
    'dement',
    'alzheimer',
    'parkinson',
    'depress',
    'kanker',
    'chemo',
    'diabet',
    'suikerziekte',
    'hartaanval',
    'hartfalen',
    'beroerte',
    'epilep',
    'psych',
    'verslaafd',
    'verslaving',
    'alcohol',
    'medicatie',
    'medicijn',
    'pillen',
    'diagnose',
    'operatie',
    'geopereerd',
    'incontinent',
    'rolstoel',
    'blind.',
    'slechtziend',
    'doof.',
    'slechthorend',
    'zelfmoord',
    'suicid',
    'angststoornis',
    'burn-out',
    'autis',
    'handicap',
    'revalid',
    'thuisverpleg',
    'kine.',
  ],
  fr: [
    'malade',
    'maladi',
    'hopital',
    'hospitalis',
    'demence',
    'alzheimer',
    'parkinson',
    'depress',
    'deprim',
    'cancer',
    'chimio',
    'diabet',
    'infarctus',
    'avc.',
    'epilep',
    'psych',
    'alcool',
    'toxicoman',
    'medicament',
    'pilules',
    'diagnosti',
    'opere.',
    'operee.',
    'operation.',
    'incontinen',
    'fauteuil roulant',
    'aveugle',
    'malvoyan',
    'sourd',
    'malentendan',
    'suicid',
    'autis',
    'handicap',
    'reeducation',
    'burn-out',
    'kine.',
  ],
  en: [
    'ill.',
    'illness',
    'sick.',
    'sickness',
    'disease',
    'hospital.',
    'hospitals.',
    'hospitaliz',
    'dementia',
    'alzheimer',
    'parkinson',
    'depress',
    'cancer',
    'chemo',
    'diabet',
    'stroke.',
    'heart attack',
    'epilep',
    'psych',
    'addict',
    'alcohol',
    'medication',
    'medicine',
    'pills',
    'diagnos',
    'surgery',
    'incontinen',
    'wheelchair',
    'blind.',
    'deaf.',
    'suicid',
    'autis',
    'disab',
    'burnout',
    'burn-out',
  ],
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const patternOf = (word: string) =>
  word.endsWith('.') ? `${escaped(word.slice(0, -1))}(?![a-z])` : `${escaped(word)}[a-z-]*`

/** Staff write in any of the three, whatever their screen is in. */
const ANY = new RegExp(`(?<![a-z])(?:${Object.values(HEALTH_WORDS).flat().map(patternOf).join('|')})`, 'g')

/**
 * The words of a note that tell of somebody's health, each once, as they stand there without accents and capitals.
 *
 * @example healthWordsIn('Ze is dement en wandelt graag') // → ['dement']
 * @example healthWordsIn('Une psychologue passe') // → ['psychologue']
 */
export function healthWordsIn(text: string): readonly string[] {
  return [...new Set(plain(text).match(ANY) ?? [])]
}
