import { CALL_ME } from '@/domain/intake/proposals'
import type { Actor } from '@/domain/kernel/actor'
import { askTalkCall, chooseMoment } from '@/services/intake/commands'

/** One question with one button: a moment, or to be called. */
export const chooseOrCall = (actor: Actor, { momentId, wish }: { momentId: string; wish: string }) =>
  momentId === CALL_ME ? askTalkCall(actor, { wish }) : chooseMoment(actor, { momentId, wish })
