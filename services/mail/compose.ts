import { createTranslator } from 'next-intl'
import { catalogue } from '@/messages/catalogue'
import { settingsIn } from '../gate/settings'
import type { Tx } from '../gate/transaction'
import type { MailContent } from './blocks'
import type { Draft, Reader } from './letter'
import { LETTERS, type Mail } from './letters'
import { words } from './words'

interface Composed {
  readonly reader: Reader
  readonly content: MailContent
}

/** Reader and words of a mail, from the facts of this moment. Null when there is nothing left to tell. */
export async function compose(tx: Tx, mail: Mail): Promise<Composed | null> {
  const write = LETTERS[mail.template] as (tx: Tx, values: Mail) => Promise<Draft | null>
  const draft = await write(tx, mail)
  if (!draft) return null
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
