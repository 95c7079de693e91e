import { and, inArray, isNull, lte, or } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { waitsApart } from '@/domain/duty/apart'
import { ok } from '@/domain/kernel/result'
import { type NoticeKind, noticeOf, toldHow, USUAL_CHOICE } from '@/domain/notice/notices'
import { colleagues, OF_THESE, waitingDuties } from '../case/waiting'
import { command } from '../gate/command'
import { practiceIn } from '../gate/settings'
import { queueMail } from '../mail/queue'

interface News {
  readonly dutyId: string
  readonly notice: NoticeKind
  readonly neighbourhoodId: string | null
  /** Whoever had the quarter did not end it: now it is everybody's. */
  readonly everybodys: boolean
}

/**
 * Tells whose quarter it is what began to wait and what is late: one letter each, however much there is. What is not to
 * be told now stands in the morning letter as long as it waits, so it is news only once.
 */
export const tellStaff = command({
  name: 'notice.tell',
  input: z.strictObject({}),
  subject: async () => ({}),
  decide: isSystem,
  run: async ({ tx, now }) => {
    const { duty } = table
    const late = lte(duty.dueAt, now)
    const rows = await waitingDuties(tx)
      .where(and(OF_THESE, isNull(duty.endedAt), or(isNull(duty.toldAt), and(isNull(duty.lateToldAt), late))))
      .for('update', { of: duty, skipLocked: true })
    const news = rows.flatMap((row): News[] => {
      const begun = row.toldAt ? null : noticeOf(row)
      const isLate = row.dueAt <= now && !row.lateToldAt
      // What is due at once is told as what it is, not as late too.
      const notice = begun ?? (isLate && !waitsApart(row) ? 'overdue' : null)
      return notice
        ? [
            {
              dutyId: row.id,
              notice,
              neighbourhoodId: row.neighbourhoodId,
              everybodys: row.why === 'escalated',
            },
          ]
        : []
    })
    const ids = rows.map(({ id }) => id)
    if (ids.length > 0) {
      await tx
        .update(duty)
        .set({ toldAt: now })
        .where(and(inArray(duty.id, ids), isNull(duty.toldAt)))
      await tx
        .update(duty)
        .set({ lateToldAt: now })
        .where(and(inArray(duty.id, ids), late))
    }
    const practice = await practiceIn(tx)
    const coordinators = await colleagues(tx, 'coordinator')
    const everybody = [...coordinators, ...(await colleagues(tx, 'operator'))]
    // Where nobody has the quarter, everybody has it.
    const concerned = ({ neighbourhoodId, everybodys }: News) => {
      const own = coordinators.filter(
        ({ areas }) => neighbourhoodId !== null && areas.includes(neighbourhoodId),
      )
      return own.length > 0 && !everybodys ? own : everybody
    }
    const toTell = new Map<string, { dutyId: string; notice: NoticeKind }[]>()
    for (const one of news)
      for (const { id, choice } of concerned(one)) {
        const how = toldHow(one.notice, choice ?? USUAL_CHOICE, now.getTime(), practice)
        if (how !== 'at_once') continue
        const told = { dutyId: one.dutyId, notice: one.notice }
        toTell.set(id, [...(toTell.get(id) ?? []), told])
      }
    for (const [userId, told] of toTell) await queueMail(tx, { template: 'notice', userId, told })
    return ok({ letters: toTell.size })
  },
})
