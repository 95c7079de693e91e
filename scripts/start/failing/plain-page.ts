import { createTranslator } from 'next-intl'
import { directionOf, LANGUAGE_TAGS, LOCALES, type Locale, SOURCE_LOCALE } from '@/domain/kernel/locales'
import { catalogue } from '@/messages/catalogue'
import type { Contact } from './contact'
import type { Typed } from './typed'

/** Why the application itself could not answer. */
export type Trouble = 'later' | 'busy' | 'older' | 'large'

/** The same, asked again a little later, will be answered. */
export const passes = (trouble: Trouble) => trouble === 'later' || trouble === 'busy'

/** The language in an address. @example localeIn('/fr/hulp-vragen') // → 'fr' */
export function localeIn(path: string): Locale {
  const [, first] = path.split(/[/?]/)
  return LOCALES.find((one) => one === first) ?? SOURCE_LOCALE
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const STYLE = `:root{color-scheme:light dark}body{margin:0;background:#fbf6ec;color:#1f2a2e;font:20px/1.55 "Atkinson Hyperlegible Next",Verdana,sans-serif}
main{max-width:36rem;margin:0 auto;padding:2rem 1.25rem}h1{font:400 2rem/1.2 "Young Serif",Georgia,serif;margin:1rem 0}
a{color:#1e5b3a}.number{display:inline-block;font-size:1.75rem;white-space:nowrap;padding:.35rem 0}
button{font:inherit;min-height:3rem;padding:.5rem 1.5rem;border:0;border-radius:12px;background:#1e5b3a;color:#fff}
button:focus-visible,a:focus-visible{outline:3px solid #f6c453;outline-offset:3px}
blockquote{margin:.5rem 0;padding:.5rem 1rem;border-left:3px solid #8c2f1b;white-space:pre-wrap;overflow-wrap:anywhere}
.bell{width:5rem;height:5rem}@media(prefers-color-scheme:dark){body{background:#172126;color:#f6efe2}a{color:#9ed3b4}button{background:#9ed3b4;color:#172126}}`

/** A door with its bell out of order, as everywhere in the street where something does not work. */
const BELL =
  '<svg class="bell" viewBox="0 0 80 80" aria-hidden="true"><path d="M18 76V26a22 22 0 0 1 44 0v50z" fill="#1e5b3a"/><circle cx="40" cy="22" r="9" fill="#f6c453"/><circle cx="53" cy="50" r="3" fill="#f6c453"/><path d="M64 38l9 9m0-9l-9 9" stroke="#8c2f1b" stroke-width="3" stroke-linecap="round"/></svg>'

/** May do nothing but show itself and send its own form again. */
export const PLAIN_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/**
 * A page that needs nothing: no database, no framework, no script. It says what to do, shows the numbers, and keeps what
 * was typed: to send again, or at least to read.
 */
export async function plainPage(
  path: string,
  trouble: Trouble,
  contact: Contact | null,
  typed: Typed | null,
): Promise<string> {
  const locale = localeIn(path)
  const t = createTranslator({ locale, messages: await catalogue(locale), namespace: 'failure' })
  const title = escaped(t(trouble === 'busy' ? 'busyTitle' : 'title'))
  const prefix = locale === SOURCE_LOCALE ? '/' : `/${locale}`
  const phone = contact
    ? `<p>${escaped(t('call'))}<br><a class="number" href="tel:${escaped(contact.phone)}">${escaped(contact.shown)}</a></p>`
    : ''
  const parts = [
    `<h1>${title}</h1>`,
    `<p>${escaped(t(trouble))}</p>`,
    phone,
    `<p>${escaped(t('emergency')).replace('112', '<a href="tel:112">112</a>')}</p>`,
    typed ? kept(path, trouble, typed, t('typed'), t('lost'), t('again')) : '',
    `<p><a href="${prefix}">${escaped(t('home'))}</a></p>`,
    `<p><a href="${prefix === '/' ? '' : prefix}/nu-hulp">${escaped(t('now'))}</a></p>`,
  ]
  return `<!doctype html><html lang="${LANGUAGE_TAGS[locale]}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${STYLE}</style></head><body><main>${BELL}${parts.join('')}</main></body></html>`
}

function kept(
  path: string,
  trouble: Trouble,
  typed: Typed,
  intro: string,
  lost: string,
  again: string,
): string {
  if (typed === 'lost') return `<p>${escaped(lost)}</p>`
  const words = typed.filter(({ name, value }) => !name.startsWith('$') && /\p{L}.*\p{L}|\d{6}/su.test(value))
  const shown = words
    .filter(({ value }) => !/^[0-9a-f-]{20,}$|^[\w-]{30,}$/i.test(value))
    .map(({ value }) => `<blockquote>${escaped(value)}</blockquote>`)
  const hidden = typed.map(
    ({ name, value }) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  )
  // A form of an older build would only come back here: then it is there to read.
  const form = passes(trouble)
    ? `<form method="post" action="${escaped(path)}" enctype="multipart/form-data">${hidden.join('')}<button>${escaped(again)}</button></form>`
    : ''
  return `${shown.length > 0 ? `<p>${escaped(intro)}</p>${shown.join('')}` : ''}${form}`
}
