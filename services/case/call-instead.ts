import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Thing } from '@/db/schema'
import * as table from '@/db/schema'
import type { CallWhy } from '@/domain/duty/call-whys'
import type { DutyKind } from '@/domain/duty/duties'
import type { Act } from './act'
import { openDuty } from './duty'

/** What a letter would have told a neighbour who has no mail address. */
export interface CallAbout {
  readonly kind: 'call_with_offer' | 'call_neighbour' | 'call_listed' | 'ask_back'
  readonly why: CallWhy | 'pause_ends'
  readonly thing: Thing
  readonly thingId: string
  readonly helpRequestId: string | null
  readonly volunteerId: string
  /** After this moment the call is of no use. */
  readonly before?: Date | null
  /** The address is wrong, so the same call asks for the right one. */
  readonly asksAddress?: boolean
  /** It takes back what a call of this kind told: who was never reached needs not hear it. */
  readonly undoes?: DutyKind
}

/**
 * Somebody of us calls in the place of a letter, unless the same neighbour is called about it already. Does it open a
 * call? Then nothing else has to be opened about the letter.
 */
export async function callInstead(act: Act, about: CallAbout): Promise<boolean> {
  const { duty } = table
  const { kind, before, undoes, ...who } = about
  const { helpRequestId, volunteerId, thingId } = who
  if (helpRequestId) {
    const told = and(eq(duty.helpRequestId, helpRequestId), eq(duty.volunteerId, volunteerId))
    const open = and(told, eq(duty.kind, 'tell_neighbour'), isNull(duty.endedAt))
    if ((await act.tx.$count(duty, open)) > 0) return false
  }
  if (undoes) {
    const reached = inArray(duty.how, ['phone', 'in_person'])
    const said = and(eq(duty.thingId, thingId), eq(duty.kind, undoes), reached)
    if ((await act.tx.$count(duty, said)) === 0) return false
  }
  await openDuty(act, kind, { ...who, ...(before ? { before } : {}) })
  return true
}
