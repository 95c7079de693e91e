import { createTransport, type Transporter } from 'nodemailer'
import { env } from '@/env'

export interface Letter {
  /** Stays the same when a job is repeated, so that a mail server can see a second copy for what it is. */
  readonly messageId: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** RFC 8058: the address that a mail program posts to when its reader presses "no more of these". */
  readonly oneClick: string | null
}

const noMore = (oneClick: string | null): Record<string, string> =>
  oneClick === null
    ? {}
    : { 'List-Unsubscribe': `<${oneClick}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }

let transport: Transporter | undefined

/**
 * Out of the house over SMTP. In the demo nothing leaves: the mailbox page shows it.
 *
 * @throws when there is no mail server or it refuses; the job tries again later.
 */
export async function deliver(letter: Letter): Promise<void> {
  const { mode, smtpUrl, mailFrom, bounceAddress, publicUrl } = env()
  if (!smtpUrl) {
    if (mode === 'demo') return
    throw Object.assign(new Error('SMTP_URL is not set, so mail waits in the queue'), { code: 'ENOSERVER' })
  }
  transport ??= createTransport(smtpUrl, {
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
  } as never)
  await transport.sendMail({
    from: mailFrom,
    to: { name: '', address: letter.to },
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    messageId: `<${letter.messageId}@${new URL(publicUrl).hostname}>`,
    // Comes back under its own name, with the head of the letter only.
    ...(bounceAddress && {
      envelope: { from: bounceAddress.replace('@', `+${letter.messageId}@`), to: letter.to },
    }),
    dsn: { id: letter.messageId, return: 'headers', notify: ['failure', 'delay'] },
    headers: { 'Auto-Submitted': 'auto-generated', ...noMore(letter.oneClick) },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}
