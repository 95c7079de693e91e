import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayWorkOn } from '@/domain/access/help-request'
import { ok, refuse } from '@/domain/kernel/result'
import { localDate } from '@/domain/kernel/time'
import { EVERY_WEEKS } from '@/domain/visit/series'
import { lockedRequest } from '../case/lock'
import { planVisits } from '../case/plan-visits'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'

/** The moment on which they agreed, and how often. What was said of a coming visit stays as it was said. */
export const setRhythm = command({
  name: 'visit.set-rhythm',
  input: z.strictObject({
    helpRequestId: uuid,
    slot: z.coerce.number('visit.moment').int().min(0, 'visit.moment').max(20, 'visit.moment'),
    everyWeeks: z.coerce.number().refine((weeks) => EVERY_WEEKS.some((one) => one === weeks), 'visit.moment'),
    from: z.iso.date('ask.date'),
  }),
  subject: (tx, input) => lockedRequest(tx, input.helpRequestId),
  decide: mayWorkOn,
  run: async ({ tx, input, subject, now }) => {
    if (subject.timing !== 'weekly') return refuse('match.notOngoing')
    if (input.from <= localDate(now.getTime())) return refuse('visit.moveDate', { field: 'from' })
    const { slot: visitSlot, everyWeeks, from: seriesFrom } = input
    await tx
      .update(table.helpRequest)
      .set({ visitSlot, everyWeeks, seriesFrom })
      .where(eq(table.helpRequest.id, subject.id))
    await planVisits(tx, subject)
    return ok({ id: subject.id })
  },
})
