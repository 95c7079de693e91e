import { createTranslator } from 'next-intl'
import { catalogue } from '@/messages/catalogue'
import { settingsIn } from '../gate/settings'
import type { Tx } from '../gate/transaction'
import type { MailContent } from './blocks'
import type { Draft, Reader, Unsaid } from './letter'
import { LETTERS, type Mail } from './letters'
import { words } from './words'

interface Composed {
  readonly reader: Reader
  readonly content: MailContent
}

/** Reader and words of a mail, from the facts of this moment, or why there is nothing to send. */
export async function compose(tx: Tx, mail: Mail): Promise<Composed | Unsaid> {
  const { write } = LETTERS[mail.template] as { write: (tx: Tx, values: Mail) => Promise<Draft | Unsaid> }
  const draft = await write(tx, mail)
  if (typeof draft === 'string') return draft
  const { reader, say } = draft
  const translate = createTranslator({ locale: reader.locale, messages: await catalogue(reader.locale) })
  const w = words((key, values) => translate(key as never, values as never), reader.locale)
  const settings = await settingsIn(tx)
  const content = {
    ...say(w),
    greeting: reader.name === null ? w.t('mail.hello') : w.t('mail.greeting', { name: reader.name }),
    signature: settings ? [settings.department, w.phone(settings.phone)] : [],
  }
  return { reader, content }
}
