import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { ok } from '@/domain/kernel/result'
import { localDate } from '@/domain/kernel/time'
import { isMorning, USUAL_CHOICE } from '@/domain/notice/notices'
import { colleagues, waitingFor } from '../case/waiting'
import { command } from '../gate/command'
import { practiceIn } from '../gate/settings'
import { queueMail } from '../mail/queue'

/** Whoever chose this hour gets what waits, once on each day on which the city works; no letter when nothing waits. */
export const sendMorningLetters = command({
  name: 'notice.morning',
  input: z.strictObject({}),
  subject: async () => ({}),
  decide: isSystem,
  run: async ({ tx, now }) => {
    const practice = await practiceIn(tx)
    const today = localDate(now.getTime())
    let letters = 0
    for (const { id, choice, morningOn } of await colleagues(tx, 'coordinator')) {
      const { morningHour } = choice ?? USUAL_CHOICE
      if (!isMorning(morningHour, now.getTime(), practice, morningOn)) continue
      await tx
        .insert(table.staffDesk)
        .values({ userId: id, morningOn: today })
        .onConflictDoUpdate({ target: table.staffDesk.userId, set: { morningOn: today } })
      if ((await waitingFor(tx, { id }, now)).length === 0) continue
      await queueMail(tx, { template: 'morning-letter', userId: id })
      letters++
    }
    return ok({ letters })
  },
})
