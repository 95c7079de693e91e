import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { ok } from '@/domain/kernel/result'
import { localDate } from '@/domain/kernel/time'
import { isMorning, USUAL_CHOICE } from '@/domain/notice/notices'
import { deskWaiting } from '../case/desk-waiting'
import { colleagues, waitingFor } from '../case/waiting'
import { command } from '../gate/command'
import { practiceIn } from '../gate/settings'
import { queueMail } from '../mail/queue'

const isSomething = ({ first, apart }: Awaited<ReturnType<typeof deskWaiting>>) => first.length + apart > 0

/** Who works in a quarter or at the desk gets at the hour they chose what waits, once on each day on which the city works; no letter when nothing waits. */
export const sendMorningLetters = command({
  name: 'notice.morning',
  input: z.strictObject({}),
  subject: async () => ({}),
  decide: isSystem,
  run: async ({ tx, now }) => {
    const practice = await practiceIn(tx)
    const today = localDate(now.getTime())
    let letters = 0
    const letterFor = {
      coordinator: async (userId: string) =>
        (await waitingFor(tx, { id: userId }, now)).length > 0 ? 'morning-letter' : null,
      operator: async (userId: string) =>
        isSomething(await deskWaiting(tx, { id: userId }, now)) ? 'desk-morning' : null,
    } as const
    const people = [
      ...(await colleagues(tx, 'coordinator')).map((one) => ({ ...one, role: 'coordinator' as const })),
      ...(await colleagues(tx, 'operator')).map((one) => ({ ...one, role: 'operator' as const })),
    ]
    for (const { id, role, choice, morningOn } of people) {
      const { morningHour, morningLetter } = choice ?? USUAL_CHOICE
      if (morningLetter === 'no' || !isMorning(morningHour, now.getTime(), practice, morningOn)) continue
      await tx
        .insert(table.staffDesk)
        .values({ userId: id, morningOn: today })
        .onConflictDoUpdate({ target: table.staffDesk.userId, set: { morningOn: today } })
      const template = await letterFor[role](id)
      if (!template) continue
      await queueMail(tx, { template, userId: id })
      letters++
    }
    return ok({ letters })
  },
})
