import type { Actor } from '@/domain/kernel/actor'
import type { Heard } from '@/domain/kernel/heard'
import type { Tx } from '../gate/transaction'

/** One change under way: in which transaction, by whom, when. */
export interface Act {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  /** Set when staff write down what somebody told them. */
  readonly heard?: Heard
}
