import type { HelpKind } from '@/domain/help-request/kinds'
import type { Failure } from '@/domain/message/delivery'
import type { DropReason, MessageState, ReaderKind } from '@/domain/message/message-states'

export interface MessageShown {
  readonly id: string
  readonly channel: 'mail' | 'sms'
  readonly template: string
  readonly reader: ReaderKind | null
  readonly state: MessageState
  readonly failure: Failure | null
  readonly dropReason: DropReason | null
  readonly wrongAddress: boolean
  /** It left; the other side took it not yet. */
  readonly late: boolean
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly settledAt: Date | null
  readonly nextTryAt: Date | null
  readonly kind: HelpKind | null
  readonly readerName: string | null
}
