import type { DutyOwner } from '@/domain/duty/duties'
import type { IncomingKind } from '@/domain/message/incoming'

export interface CallBackShown {
  readonly id: string
  readonly why: string
  readonly kind: IncomingKind
  readonly number: string | null
  readonly text: string
  readonly receivedAt: Date
  readonly dueAt: Date
  readonly ownerRole: DutyOwner
  readonly ownerName: string | null
  readonly helpRequestId: string | null
  readonly volunteerId: string | null
  readonly residentName: string | null
  readonly volunteerName: string | null
}
