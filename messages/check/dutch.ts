/** Words that make a letter from the town hall sound like one (Wablieft, Heerlijk Helder), and insider words. */
const banned = [
  'indien|teneinde|betreffende|conform|gelieve|desgevallend|middels|dien(t|en) te|inzake|omtrent|alsook|mits',
  'derhalve|i\\.v\\.m\\.|m\\.b\\.t\\.|d\\.m\\.v\\.|registre(er|ert|ren)|geregistreerd|aanmaken|aangemaakt|submit\\w*',
  'cliënt(en)?|dossiers?|casus(sen)?|matching|onboarding|hulpbehoevend(e|en)?|eenzame oudere(n)?|klant(en)?',
].join('|')
const bannedWord = new RegExp(`(?<![\\p{L}.])(${banned})(?!\\p{L})`, 'giu')
const labellingWord = /(?<!\p{L})(eenzaam|eenzame)(?!\p{L})/giu

const lower = (found: IterableIterator<RegExpMatchArray>) => [...found].map(([word]) => word.toLowerCase())

/** Banned words in a text. `bannedWords('Gelieve te bellen')` → `['gelieve']` */
export const bannedWords = (text: string): string[] => lower(text.matchAll(bannedWord))

/** Words that put a label on the reader or a neighbour; fine on staff screens. */
export const labels = (text: string): string[] => lower(text.matchAll(labellingWord))

/** The sentences of a text: `'Dag An. Bel ons!'` → `['Dag An.', 'Bel ons!']` */
export const sentences = (text: string): string[] =>
  text
    .split(/(?<=[.!?…])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => words(sentence).length > 0)

/** Words and numbers: `'Bel 015 29 79 11, An!'` → 6 words. */
export const words = (sentence: string): string[] => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []

// Longest first: these letters are one sound, all other neighbours are two (the-a-ter, ra-di-o).
const sound = /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyäëïöüáéíóúàèêâî]/g

/** Syllables of a Dutch word, roughly; a number counts as two. `syllables('boodschappen')` → 3 */
export const syllables = (word: string): number =>
  /^\p{N}/u.test(word) ? 2 : Math.max(1, word.toLowerCase().match(sound)?.length ?? 0)

/** Reading ease of Flesch for Dutch (Douma 1960): 206.84 − 0.77 × syllables per 100 words − 0.93 × words a sentence. */
export function fleschDouma(texts: readonly string[]): number {
  const all = texts.flatMap(sentences)
  const each = all.flatMap(words)
  const sounds = each.reduce((sum, word) => sum + syllables(word), 0)
  return 206.84 - 0.77 * ((100 * sounds) / each.length) - 0.93 * (each.length / all.length)
}

/** Mean number of words in a sentence. */
export function meanLength(texts: readonly string[]): number {
  const all = texts.flatMap(sentences)
  return all.reduce((sum, sentence) => sum + words(sentence).length, 0) / Math.max(1, all.length)
}

export const longestSentence = 15

/** Sentences with more than 15 words. */
export const longSentences = (text: string): string[] =>
  sentences(text).filter((sentence) => words(sentence).length > longestSentence)

/** Words of the wrong form of address; speech between quotation marks is another speaker's. */
export function wrongAddress(text: string, form: 'u' | 'je'): string[] {
  const own = text.replace(/[“"‘«][^”"’»]*[”"’»]/gu, ' ')
  const others = form === 'u' ? 'je|jij|jou|jouw|jullie|jezelf' : 'u|uw|uzelf'
  return lower(own.matchAll(new RegExp(`(?<![\\p{L}'’-])(${others})(?![\\p{L}'’-])`, 'giu')))
}
