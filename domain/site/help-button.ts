const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign)

/** White on this green can be read by everybody: a contrast of more than seven to one. */
const BUTTON =
  'display:inline-block;padding:12px 20px;border-radius:8px;background:#1f4d33;color:#ffffff;font:bold 19px/1.4 sans-serif;text-decoration:none'
const BANNER =
  'padding:16px 20px;border:2px solid #1f4d33;border-radius:8px;background:#ffffff;color:#1a1a1a;font:19px/1.5 sans-serif'

interface Words {
  /** Of the reader, so that a screen reader says it well on a page in another language. */
  readonly lang: string
  /** The whole address of the page where people ask. */
  readonly href: string
  readonly label: string
}

/**
 * The button for another website: one link, no script, nothing that is fetched from us before somebody presses it.
 *
 * @example helpButton({ lang: 'nl', href: 'https://…/hulp-vragen', label: 'Hulp nodig?' }) // → '<a href="https://…'
 */
export const helpButton = ({ lang, href, label }: Words): string =>
  `<a href="${safe(href)}" lang="${safe(lang)}" style="${BUTTON}">${safe(label)}</a>`

/**
 * The same with a line about what it is, and the number for who would rather call.
 *
 * @example helpBanner({ lang: 'nl', href: 'https://…', label: 'Vraag hulp', title: 'Hulp nodig?', text: 'Of bel 0800 20 150.' })
 *   // → '<div lang="nl" style="…">…<a href="https://…'
 */
export const helpBanner = (words: Words & { readonly title: string; readonly text: string }): string =>
  [
    `<div lang="${safe(words.lang)}" style="${BANNER}">`,
    `  <p style="margin:0 0 8px"><strong>${safe(words.title)}</strong><br>${safe(words.text)}</p>`,
    `  ${helpButton(words)}`,
    `</div>`,
  ].join('\n')
