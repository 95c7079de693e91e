import PostalMime, { type Email } from 'postal-mime'
import type { Report } from '@/domain/message/bounce'

/** What came back: which letter of ours it is about, and what became of it. */
export interface Returned {
  readonly messageId: string | null
  readonly reports: readonly Report[]
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}'
/** As in the Message-ID of a letter, the envelope's own name for it, or the address that it was sent from. */
const IN_MESSAGE_ID = new RegExp(`<(${UUID})@`, 'i')
const IN_ADDRESS = new RegExp(`\\+(${UUID})@`, 'i')
const BARE = new RegExp(`^\\s*(${UUID})\\s*$`, 'i')

const ADDRESSED = ['to', 'delivered-to', 'x-original-to', 'x-failed-recipients']

const read = (raw: Uint8Array | string) =>
  PostalMime.parse(raw, { forceRfc822Attachments: true, attachmentEncoding: 'utf8', maxNestingDepth: 20 })

const fieldOf = (email: Email, name: string) => email.headers.find(({ key }) => key === name)?.value ?? ''

const partOf = (email: Email, type: string) =>
  email.attachments.filter(({ mimeType }) => mimeType === type).map(({ content }) => String(content))

/** A delivery status is groups of fields, in the form of mail headers, with an empty line between. */
const groupsOf = (status: string) =>
  Promise.all(
    status
      .split(/(?:\r?\n){2,}/)
      .filter((group) => group.trim() !== '')
      .map((group) => read(`${group}\r\n\r\n`)),
  )

/**
 * Reads what a mail server sent back (RFC 3464). Null when it is no such report: an answer of a person, or of a holiday.
 *
 * @throws when it is no mail at all, or nested so deep that it was made to hurt.
 */
export async function readReport(raw: Uint8Array): Promise<Returned | null> {
  const email = await read(raw)
  const statuses = partOf(email, 'message/delivery-status')
  if (statuses.length === 0) return null
  const groups = (await Promise.all(statuses.map(groupsOf))).flat()
  const reports = groups
    .filter((group) => fieldOf(group, 'action') !== '')
    .map((group) => ({
      action: fieldOf(group, 'action'),
      status: fieldOf(group, 'status'),
      diagnostic: fieldOf(group, 'diagnostic-code'),
    }))
  const sent = [...partOf(email, 'message/rfc822'), ...partOf(email, 'text/rfc822-headers')]
  const originals = await Promise.all(sent.map((part) => read(part)))
  const found = [
    ...originals.map((one) => IN_MESSAGE_ID.exec(fieldOf(one, 'message-id'))?.[1]),
    ...groups.map((one) => BARE.exec(fieldOf(one, 'original-envelope-id'))?.[1]),
    ...ADDRESSED.map((name) => IN_ADDRESS.exec(fieldOf(email, name))?.[1]),
  ]
  return { messageId: found.find(Boolean)?.toLowerCase() ?? null, reports }
}
