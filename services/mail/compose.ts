import { createTranslator } from 'next-intl'
import { plainValue } from '@/domain/message/plain-value'
import { catalogue } from '@/messages/catalogue'
import { settingsIn } from '../gate/settings'
import type { Tx } from '../gate/transaction'
import type { MailContent } from './blocks'
import type { Draft, Reader, Unsaid } from './letter'
import { LETTERS, type Mail } from './letters'
import { plainParts, plainValues } from './plain'
import { words } from './words'

const LONGEST_NAME = 60

interface Composed {
  readonly reader: Reader
  readonly content: MailContent
}

/** Reader and words of a mail, from the facts of this moment, or why there is nothing to send. */
export async function compose(tx: Tx, mail: Mail): Promise<Composed | Unsaid> {
  const { write } = LETTERS[mail.template] as { write: (tx: Tx, values: Mail) => Promise<Draft | Unsaid> }
  const draft = await write(tx, mail)
  if (typeof draft === 'string') return draft
  const { reader } = draft
  const translate = createTranslator({ locale: reader.locale, messages: await catalogue(reader.locale) })
  // Whatever was typed anywhere goes into a sentence here, so here it loses its line breaks and its links.
  const say = (key: string, values?: Record<string, string | number>) =>
    translate(key as never, plainValues(values) as never)
  const w = words(say, reader.locale)
  const settings = await settingsIn(tx)
  const name = reader.confirmed && reader.name ? plainValue(reader.name, LONGEST_NAME) : null
  const content = {
    ...plainParts(draft.say(w)),
    greeting: name === null ? w.t('mail.hello') : w.t('mail.greeting', { name }),
    signature: settings ? [settings.department, w.phone(settings.phone)] : [],
  }
  return { reader, content }
}
