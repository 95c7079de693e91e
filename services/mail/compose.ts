import { createTranslator } from 'next-intl'
import { writtenIn } from '@/domain/city/translations'
import { inHouse, type Locale } from '@/domain/kernel/locales'
import { plainValue } from '@/domain/message/plain-value'
import type { Road } from '@/domain/message/road'
import { api, site } from '@/domain/site/addresses'
import { env } from '@/env'
import { catalogue } from '@/messages/catalogue'
import { settingsIn } from '../gate/settings'
import type { Tx } from '../gate/transaction'
import { openRoad } from '../sms/open-road'
import type { MailContent } from './blocks'
import type { Draft, Reader, Unsaid } from './letter'
import { LETTERS, type Mail } from './letters'
import { passFor } from './pass'
import { plainParts, plainValues } from './plain'
import { words } from './words'

const LONGEST_NAME = 60

interface Composed {
  readonly reader: Reader & Road
  /** Where the mail program of the reader says "no more"; null for who is not asked anything by mail. */
  readonly oneClick: string | null
  readonly content: MailContent
  /** The whole of it when it goes to a telephone; null when it is a mail. */
  readonly sms: string | null
}

/** The sentences of a language. Whatever was typed anywhere goes into one here, so here it loses its line breaks and its links. */
async function sayIn(locale: Locale) {
  const translate = createTranslator({ locale, messages: await catalogue(locale) })
  return (key: string, values?: Record<string, string | number>) =>
    translate(key as never, plainValues(values) as never)
}

/** Reader, road and words of a message, from the facts of this moment, or why there is nothing to send. */
export async function compose(tx: Tx, mail: Mail): Promise<Composed | Unsaid> {
  const { write } = LETTERS[mail.template] as { write: (tx: Tx, values: Mail) => Promise<Draft | Unsaid> }
  const draft = await write(tx, mail)
  if (typeof draft === 'string') return draft
  const settings = await settingsIn(tx)
  const locale = settings ? writtenIn(draft.reader.locale, settings.translations) : draft.reader.locale
  const reader = { ...draft.reader, locale }
  const w = words(await sayIn(locale), locale, settings?.phone)
  // The letters of an SMS are those of the west; half a language would be none.
  const house = inHouse(locale)
  const short = draft.sms?.(house === locale ? w : words(await sayIn(house), house, settings?.phone)) ?? null
  const road = await openRoad(tx, reader.roads, short !== null)
  if (typeof road === 'string') return road
  const name = reader.confirmed && reader.name ? plainValue(reader.name, LONGEST_NAME) : null
  const pass = reader.pauses ? await passFor(tx, reader.pauses.volunteerId) : null
  const content = {
    ...plainParts(draft.say(w)),
    greeting: name === null ? w.t('mail.hello') : w.t('mail.greeting', { name }),
    way: pass === null ? null : { label: w.t('mail.way'), href: w.page(site.pauseByLetter(pass)) },
    signature: settings ? [settings.department, w.phone(settings.phone)] : [],
  }
  const oneClick = pass === null ? null : `${env().publicUrl}${api.pause(pass)}`
  return { reader: { ...reader, ...road }, content, oneClick, sms: road.by === 'sms' ? short : null }
}
