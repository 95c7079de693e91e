import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayWorkOn } from '@/domain/access/help-request'
import { momentOf } from '@/domain/help-request/timing'
import { ok, refuse } from '@/domain/kernel/result'
import { DAY_PART_HOURS, DAY_PARTS, localDate, localTime } from '@/domain/kernel/time'
import { askBeside } from '../case/ask-beside'
import { endDuties } from '../case/duty'
import { lockedRequest, lockedVisit } from '../case/lock'
import { moveVisit } from '../case/transition'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { practiceIn } from '../gate/settings'

/** What the resident chose when the neighbour cannot: somebody else for once, or nobody. The pair goes on. */
export const coverVisit = command({
  name: 'visit.cover',
  input: z.strictObject({ visitId: uuid, choice: z.enum(['seek', 'leave_out'], 'visit.choice') }),
  subject: (tx, input) => lockedVisit(tx, eq(table.visit.id, input.visitId)),
  decide: mayWorkOn,
  run: async ({ tx, actor, input, subject, now }) => {
    const act = { tx, actor, now }
    if (subject.state !== 'uncovered') return refuse('visit.saidBefore')
    if (subject.hours.from <= now) return refuse('visit.began')
    const to = input.choice === 'seek' ? 'sought' : 'skipped'
    const moved = await moveVisit(act, subject, to, { saidBy: 'resident', reason: input.choice })
    if (!moved.ok) return moved
    await endDuties(act, subject.id, 'cover_visit')
    if (input.choice === 'leave_out') return ok({ helpRequestId: subject.helpRequestId })
    const request = await lockedRequest(tx, subject.helpRequestId)
    if (!request) return refuse('state.changed')
    const from = subject.hours.from.getTime()
    const { hour } = localTime(from)
    const part = DAY_PARTS.find((one) => DAY_PART_HOURS[one][0] === hour) ?? 'any'
    const timing = { kind: 'date', date: localDate(from), part } as const
    const { terms } = await practiceIn(tx)
    const moment = momentOf(timing, now.getTime(), request.durationMinutes, terms)
    return ok({
      helpRequestId: await askBeside(act, request, {
        ...moment,
        seriesOf: null,
        standsInFor: subject.id,
      }),
    })
  },
})
