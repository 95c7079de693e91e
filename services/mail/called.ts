import type { Act } from '../case/act'
import { type CallAbout, callInstead } from '../case/call-instead'
import type { Tx } from '../gate/transaction'
import { LETTERS, type Mail } from './letters'

/** Who cannot be reached by mail is called about what the letter would have said. */
export async function callFor(act: Act, mail: Mail): Promise<void> {
  const { call } = LETTERS[mail.template] as { call: (tx: Tx, values: Mail) => Promise<CallAbout | null> }
  const about = await call(act.tx, mail)
  if (about) await callInstead(act, about)
}
