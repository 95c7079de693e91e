import type { Act } from '../case/act'
import { type CallAbout, callInstead } from '../case/call-instead'
import type { Tx } from '../gate/transaction'
import { LETTERS, type Mail } from './letters'

/**
 * Who cannot be reached by mail is called about what the letter would have said; when the address is wrong, about that
 * too. Does it open a call?
 */
export async function callFor(act: Act, mail: Mail, asksAddress: boolean): Promise<boolean> {
  const { call } = LETTERS[mail.template] as { call: (tx: Tx, values: Mail) => Promise<CallAbout | null> }
  const about = await call(act.tx, mail)
  return about !== null && callInstead(act, { ...about, asksAddress })
}
