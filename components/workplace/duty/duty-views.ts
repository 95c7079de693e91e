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
  /** From which somebody called or wrote. */
  readonly number?: string | null
}

/** With whose it is, and how long it can wait. */
export interface OwnedDuty extends DutyShown {
  readonly ownerId: string | null
  readonly ownerName: string | null
  readonly putOffs: number
  /** How often was called in vain. */
  readonly attempts: number
  /** The call asks for an address that works, too. */
  readonly asksAddress: boolean
  /** The last day to which it may be put off now. */
  readonly putOffUntil: string | null
}

/** Who can be given it. */
export interface Colleague {
  readonly id: string
  readonly name: string
}
