import { createHash } from 'node:crypto'
import PostalMime, { type Email } from 'postal-mime'
import type { CallMail } from '@/domain/message/call-mail'
import { htmlWords } from '@/domain/message/html-words'

interface PhoneMail extends CallMail {
  /** One and the same however often it is brought. */
  readonly name: string
  /** Address of the sender, in small letters; empty when there is none. */
  readonly from: string
}

/** A mail in a mail in a mail. */
const DEEPEST = 3
const MOST_HTML = 200_000

const read = (raw: string | Uint8Array) =>
  PostalMime.parse(raw, { forceRfc822Attachments: true, attachmentEncoding: 'utf8', maxNestingDepth: 20 })

const nestedIn = ({ attachments }: Email) =>
  attachments.filter(({ mimeType }) => mimeType === 'message/rfc822').map(({ content }) => String(content))

const hasSound = ({ attachments }: Email) =>
  attachments.some(
    ({ mimeType, filename }) =>
      mimeType.startsWith('audio/') || /\.(?:wav|mp3|m4a|ogg)$/i.test(filename ?? ''),
  )

/** A part of words that only says "see the other part" is rare; a part without a word is not. */
const wordsOf = ({ text, html }: Email) => (text?.trim() ? text : htmlWords((html ?? '').slice(0, MOST_HTML)))

/**
 * What a mail says, with the mails that it passes on; what hangs on it is not read. Null when it says nothing at all.
 *
 * @throws when it is nested so deep that it was made to hurt.
 */
export async function phoneMail(raw: Uint8Array): Promise<PhoneMail | null> {
  const outer = await read(raw)
  const all = [outer]
  for (let depth = 0, last = all; depth < DEEPEST && last.length > 0; depth++) {
    last = await Promise.all(last.flatMap(nestedIn).map(read))
    all.push(...last)
  }
  const [subject = ''] = [outer.subject]
  const text = all.flatMap((mail, at) => [at > 0 ? (mail.subject ?? '') : '', wordsOf(mail)]).join('\n')
  const sounds = all.some(hasSound)
  if (!sounds && `${subject}${text}`.trim() === '') return null
  return {
    name: createHash('sha256')
      .update(outer.messageId?.trim() || raw)
      .digest('hex'),
    from: (outer.from?.address ?? '').toLowerCase(),
    subject,
    text,
    hasSound: sounds,
  }
}
