import type { MessageShown } from './message-views'

interface Line {
  readonly key: string
  /** Said with the line. */
  readonly when?: Date
}

/** What somebody can do, or why there is nothing to do: the keys of the lines under a message. */
export function fateLines(message: MessageShown): Line[] {
  switch (message.state) {
    case 'failed':
      return [
        { key: `failure.${message.failure ?? 'other'}` },
        message.nextTryAt ? { key: 'nextTry', when: message.nextTryAt } : { key: 'lastTry' },
      ]
    case 'bounced':
      return [{ key: message.wrongAddress ? 'bounced.wrong' : 'bounced.other' }]
    case 'dropped':
      return [{ key: `drop.${message.dropReason ?? 'untrue'}` }]
    case 'sent':
      return message.late ? [{ key: 'late' }] : []
    default:
      return []
  }
}

/** The moment of its last change. */
export const lastMoment = ({ settledAt, sentAt, createdAt }: MessageShown): Date =>
  settledAt ?? sentAt ?? createdAt
