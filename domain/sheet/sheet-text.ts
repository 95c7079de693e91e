/** Why bytes are no text. A workbook is a packed folder; it is told apart because there is a simple remedy. */
export type NoText = 'workbook' | 'binary'

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte)

/** What Windows-1252 has where Latin-1 has no sign that is seen, from byte 0x80 on. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Every byte is a sign in it: what no other reading fits is read so, as spreadsheets of here write it. Written out,
 * because runtimes take it for Latin-1, in which a euro and a curly apostrophe are lost.
 */
const western = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (sign) => WESTERN[sign.charCodeAt(0) - 0x80] ?? sign)

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * The text in a file that some program exported: what its first bytes say, else UTF-8 where all of it is, else
 * Windows-1252.
 *
 * @example textOfSheet(Uint8Array.of(0x5a, 0x6f, 0xeb)) // → { text: 'Zoë' }: Windows-1252
 * @example textOfSheet(Uint8Array.of(0x50, 0x4b, 3, 4)) // → { no: 'workbook' }
 */
export function textOfSheet(bytes: Uint8Array): { readonly text: string } | { readonly no: NoText } {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return { no: 'workbook' }
  const wide = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null
  const text = strictly(bytes, wide ?? 'utf-8') ?? western(bytes)
  return text.includes('\0') ? { no: 'binary' } : { text }
}
