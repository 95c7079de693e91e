/** What is written in them is for a machine. */
const UNSEEN = new Set(['head', 'style', 'script', 'template', 'title'])
/** They stand in a line; every other tag begins a new one. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'em',
  'font',
  'i',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
])
const TAG = /<!--(?:[^-]|-(?!->))*(?:-->|$)|<(\/?)([a-z][a-z0-9]*)[^<>]*>/gi

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  agrave: 'à',
  ccedil: 'ç',
  iuml: 'ï',
  ocirc: 'ô',
  rsquo: '’',
}

const signOf = (whole: string, name: string) => {
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}

/**
 * The words of a page of mail, line by line; how it looks is left out. Reads once from front to back, however crooked it
 * was written.
 *
 * @example htmlWords('<p>Gemiste oproep van <b>0470 00 00 12</b></p>') // → 'Gemiste oproep van 0470 00 00 12'
 */
export function htmlWords(html: string): string {
  let words = ''
  let from = 0
  let unseen: string | null = null
  for (const tag of html.matchAll(TAG)) {
    const [whole, closes, written = ''] = tag
    if (unseen === null) words += html.slice(from, tag.index).replace(/\s+/g, ' ')
    from = tag.index + whole.length
    const name = written.toLowerCase()
    if (unseen === null && !closes && UNSEEN.has(name)) unseen = name
    else if (closes && name === unseen) unseen = null
    else if (name !== '' && !INLINE.has(name)) words += '\n'
  }
  if (unseen === null) words += html.slice(from).replace(/\s+/g, ' ')
  return words
    .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, signOf)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}
