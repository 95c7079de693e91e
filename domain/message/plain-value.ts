const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
/** Signs that show nothing: they hide an address, or turn the reading round. Joiners belong to scripts and stay. */
const UNSEEN = /(?![\u200c\u200d])\p{Cf}/gu
const SCHEME = /\p{L}[\p{L}\p{N}+.-]*:[/\\]+/gu
const SLASHES = /[/\\]{2,}/g
/** A full stop, also of another script, that makes an address of what stands around it. */
const JOINS = /(?<=\p{L})[.．。｡](?=[\p{L}\p{N}])|(?<=\p{N})[.．。｡](?=\p{L})/gu
const AT = /[@＠]/g

/**
 * Without anything that a mail program makes a link of. Names keep their initials.
 *
 * @example withoutSites('J.P. van http://kwaad.be') // → 'J. P. van kwaad. be'
 */
export const withoutSites = (text: string): string =>
  text.replace(UNSEEN, '').replace(SCHEME, '').replace(SLASHES, ' ').replace(AT, ' ').replace(JOINS, '. ')

/**
 * What somebody typed, as it may stand in a letter: one line, no address of a site, at most so many signs.
 *
 * @example plainValue('Jan\r\nwww.kwaad.be', 60) // → 'Jan www. kwaad. be'
 */
export function plainValue(text: string, longest: number): string {
  const signs = [...withoutSites(text.replace(BREAKS, ' ')).trim()]
  return signs.length <= longest ? signs.join('') : `${signs.slice(0, longest - 1).join('')}…`
}
