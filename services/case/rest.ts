import { enqueue } from '../gate/enqueue'
import type { Tx } from '../gate/transaction'

/** Who stops or pauses is asked nothing more: what they were asked goes to the next. Repeatable. */
export const releaseFrom = (tx: Tx, volunteerId: string): Promise<void> =>
  enqueue(tx, 'release-stopped', { volunteerId }, { key: `release:${volunteerId}` })
