// The letters that a phone sends in 7 bits (3GPP TS 23.038); one other letter halves the message to 70.
const single =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const double = '^{}\\[~]|€'

/** Length as sent, or the letters that do not fit: `gsm7('Dag ë')` → `{ ok: false, letters: ['ë'] }` */
export function gsm7(text: string): { ok: true; length: number } | { ok: false; letters: string[] } {
  const letters = [...text].filter((letter) => !single.includes(letter) && !double.includes(letter))
  if (letters.length > 0) return { ok: false, letters: [...new Set(letters)] }
  return { ok: true, length: [...text].reduce((sum, letter) => sum + (double.includes(letter) ? 2 : 1), 0) }
}

/** Faults of one SMS text with its values filled in. */
export function smsFaults(text: string): string[] {
  const sent = gsm7(text)
  if (!sent.ok) return [`letters outside GSM-7: ${sent.letters.join(' ')}`]
  return sent.length > 160 ? [`${sent.length} signs, at most 160`] : []
}
