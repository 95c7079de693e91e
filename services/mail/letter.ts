import type { Locale } from '@/domain/kernel/locales'
import type { DropReason, ReaderKind } from '@/domain/message/message-states'
import type { Road } from '@/domain/message/road'
import type { Act } from '../case/act'
import type { CallAbout } from '../case/call-instead'
import type { Tx } from '../gate/transaction'
import type { Block } from './blocks'
import type { Words } from './words'

/** Whom a letter is for. The language is the reader's own, so no letter is ever given one. */
export interface Reader {
  /** Where it may go, the first that works first. */
  readonly roads: readonly Road[]
  /**
   * Somebody of ours spoke with them, or they answered from it. An address that only somebody typed may be a
   * stranger's: nothing that the sender wrote goes there, not even a name, and few letters a day.
   */
  readonly confirmed: boolean
  /** Null where we know no name to greet. */
  readonly name: string | null
  readonly locale: Locale
  /** A neighbour who may be asked: with each letter comes the way to pause or stop. */
  readonly pauses?: { readonly volunteerId: string }
}

export interface Said {
  readonly subject: string
  readonly blocks: readonly Block[]
}

/** The same as one SMS; null when a value in it cannot be made short enough. */
export type SaidShort = (w: Words) => string | null

export interface Draft {
  readonly reader: Reader
  readonly say: (w: Words) => Said
  /** Null: this is no message for a telephone. */
  readonly sms: SaidShort | null
}

interface Entry<V, F> {
  readonly to: ReaderKind
  /** What is true at this moment; nothing when there is nothing left to tell. */
  readonly facts: (tx: Tx, values: V) => Promise<F | null | undefined>
  readonly reader: (facts: F) => Reader | null
  readonly say: (w: Words, facts: F) => Said
  /** The same as one SMS. Absent: who has no mail is called, for it needs a link, or a voice. */
  readonly sms?: (w: Words, facts: F) => string | null
  /** When it may leave, if not now: nobody is asked at night. Absent: at any hour. */
  readonly later?: (act: Act, facts: F, queuedAt: Date) => Promise<Date | null>
  /** The call in its place, for a reader whom no mail reaches; null when they hear it anyway. */
  readonly instead: ((facts: F) => CallAbout) | null
}

/** Why there is nothing to send: it is no longer true, or it can reach its reader on no road. */
export type Unsaid = Extract<DropReason, 'untrue' | 'no_address' | 'bad_address' | 'stopped'>

/** One letter. Its values are all that waits in the queue: ids, and the link of somebody who signs in. */
export function letter<V, F>({ to, facts, reader, say, sms, later, instead }: Entry<V, F>) {
  const write = async (tx: Tx, values: V): Promise<Draft | Unsaid> => {
    const found = await facts(tx, values)
    if (!found) return 'untrue'
    const who = reader(found)
    if (!who) return 'no_address'
    return { reader: who, say: (w) => say(w, found), sms: sms ? (w) => sms(w, found) : null }
  }
  const call = async (tx: Tx, values: V): Promise<CallAbout | null> => {
    const found = instead ? await facts(tx, values) : null
    return instead && found ? instead(found) : null
  }
  const hold = async (act: Act, values: V, queuedAt: Date): Promise<Date | null> => {
    const found = later ? await facts(act.tx, values) : null
    return later && found ? later(act, found, queuedAt) : null
  }
  return { to, write, call, hold }
}
