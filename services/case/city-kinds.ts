import type { HelpKind } from '@/domain/help-request/kinds'
import { type Refusal, refuse } from '@/domain/kernel/result'
import { settingsIn } from '../gate/settings'
import type { Tx } from '../gate/transaction'

/** The kinds of help that the city of this installation switched on, in its own order. */
export async function kindsOn(tx: Tx): Promise<readonly HelpKind[]> {
  const settings = await settingsIn(tx)
  if (!settings) throw new Error('the city has no settings yet')
  return settings.kinds
}

/** A form that was opened before a kind was switched off may still send it. Null when all of it is on offer. */
export function refuseKinds(
  chosen: readonly string[],
  offered: readonly HelpKind[],
  field: 'kind' | 'kinds',
): Refusal | null {
  const known = chosen.every((kind) => kind === 'UNSURE' || offered.some((one) => one === kind))
  return known ? null : refuse('ask.kindOff', { field })
}
