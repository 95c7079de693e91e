// The letters that a phone sends in 7 bits (3GPP TS 23.038); one other letter halves the message to 70.
const SINGLE =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const DOUBLE = '^{}\\[~]|€'

export const SMS_LONGEST = 160

/** Signs that have a neighbour in the 7 bits; what has none loses its accent, or becomes a question mark. */
const INSTEAD: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '·': '-',
  œ: 'oe',
  Œ: 'OE',
  '\u00a0': ' ',
  '\u202f': ' ',
}

/** Length as sent, or the letters that do not fit. @example gsm7('Dag ë') // → { ok: false, letters: ['ë'] } */
export function gsm7(text: string): { ok: true; length: number } | { ok: false; letters: string[] } {
  const letters = [...text].filter((letter) => !SINGLE.includes(letter) && !DOUBLE.includes(letter))
  if (letters.length > 0) return { ok: false, letters: [...new Set(letters)] }
  return { ok: true, length: [...text].reduce((sum, letter) => sum + (DOUBLE.includes(letter) ? 2 : 1), 0) }
}

function inSevenBits(letter: string): string {
  if (SINGLE.includes(letter) || DOUBLE.includes(letter)) return letter
  const instead = INSTEAD[letter]
  if (instead !== undefined) return instead
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '')
  return bare !== letter && [...bare].every((one) => SINGLE.includes(one)) ? bare : '?'
}

/**
 * The same words in the letters of an SMS.
 *
 * @example smsLetters('Être à l’heure') // → "Etre à l'heure"
 */
export const smsLetters = (text: string): string =>
  [...text.normalize('NFC')].map((letter) => inSevenBits(letter)).join('')

const lengthOf = (text: string): number => {
  const sent = gsm7(text)
  return sent.ok ? sent.length : Number.POSITIVE_INFINITY
}

/** What is shortened keeps so many signs, so that it can still be understood. */
const KEPT = 6

/**
 * A sentence as one SMS of at most 160 signs: its longest value gets shorter until it fits. Null when it never does.
 *
 * @example fitted(({ place }) => `Kan jij helpen in ${place}?`, { place: 'Hier' }) // → 'Kan jij helpen in Hier?'
 */
export function fitted(
  sentence: (values: Readonly<Record<string, string>>) => string,
  values: Readonly<Record<string, string>>,
): string | null {
  const cut = { ...values }
  for (;;) {
    const text = smsLetters(sentence(cut))
    if (lengthOf(text) <= SMS_LONGEST) return text
    const longest = Object.entries(cut).toSorted(([, a], [, b]) => b.length - a.length)[0]
    if (!longest || longest[1].length <= KEPT) return null
    const [name, value] = longest
    cut[name] = `${[...value.replace(/\.$/, '')].slice(0, -1).join('').trimEnd()}.`
  }
}
