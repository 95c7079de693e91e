import { and, eq, isNull, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import { MAIL_LATE_MS } from '@/domain/message/delivery'
import type { Act } from '../case/act'
import { endDuties, openDuty } from '../case/duty'
import type { Tx } from '../gate/transaction'
import type { MessageRow } from './ready'

/** There is one mail road, so one duty about it. */
const MAIL_ROAD = '00000000-0000-7000-8000-00000000a11f'

export interface MailTrouble {
  /** Letters that should have left a quarter of an hour ago. */
  readonly letters: number
  readonly since: Date | null
}

export async function mailTroubleIn(tx: Tx): Promise<MailTrouble> {
  const { rows } = await tx.execute<{ letters: number; since: Date | string | null }>(
    sql`select letters, since from app.mail_trouble(${`${MAIL_LATE_MS} milliseconds`}::interval)`,
  )
  const [row] = rows
  return { letters: row?.letters ?? 0, since: row?.since ? new Date(row.since) : null }
}

/** Once for each time that mail does not leave: a line for whoever watches the machine, a duty for the administrator. */
export async function raiseAlarm(act: Act, { id, failure, status }: MessageRow): Promise<void> {
  const { duty } = table
  const open = await act.tx
    .select({ id: duty.id })
    .from(duty)
    .where(and(eq(duty.thingId, MAIL_ROAD), isNull(duty.endedAt)))
  if (open.length > 0) return
  await openDuty(act, 'mail_fails', { thing: 'mail', thingId: MAIL_ROAD, why: failure ?? 'other' })
  process.stderr.write(`alarm: mail does not leave: message ${id}, ${failure} ${status ?? ''}\n`)
}

/** A letter left that had waited: is that the end of it? */
export async function noteMailLeaves(act: Act): Promise<void> {
  const { letters } = await mailTroubleIn(act.tx)
  if (letters === 0) await endDuties(act, MAIL_ROAD, 'mail_fails')
}
