import type { DutyKind, DutyOwner } from '@/domain/duty/duties'

export interface DutyShown {
  readonly id: string
  readonly kind: DutyKind
  readonly why: string
  readonly dueAt: Date
  readonly ownerRole: DutyOwner
  readonly helpRequestId: string | null
  readonly volunteerId: string | null
  readonly residentName: string | null
  readonly volunteerName: string | null
  readonly volunteerPhone: string | null
}

/** With whose it is. */
export interface OwnedDuty extends DutyShown {
  readonly ownerId: string | null
  readonly ownerName: string | null
}
