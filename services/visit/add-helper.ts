import { and, eq, notInArray, or } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayWorkOn } from '@/domain/access/help-request'
import { statesInView } from '@/domain/help-request/help-request-states'
import { ok, refuse } from '@/domain/kernel/result'
import { TEAM_AT_MOST } from '@/domain/visit/stand-in'
import { askBeside } from '../case/ask-beside'
import { lockedRequest } from '../case/lock'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'

/** The resident would like several neighbours who take turns: one more is looked for, the others go on. */
export const addHelper = command({
  name: 'visit.add-helper',
  input: z.strictObject({ helpRequestId: uuid }),
  subject: (tx, input) => lockedRequest(tx, input.helpRequestId),
  decide: mayWorkOn,
  run: async ({ tx, actor, subject, now }) => {
    const { id, timing, seriesOf, state } = subject
    if (timing !== 'weekly' || seriesOf !== null) return refuse('match.notOngoing')
    if (!['matched', 'in_progress', 'ongoing'].includes(state)) return refuse('match.notOngoing')
    const { helpRequest } = table
    const open = await tx.$count(
      helpRequest,
      and(
        or(eq(helpRequest.id, id), eq(helpRequest.seriesOf, id)),
        notInArray(helpRequest.state, statesInView('finished')),
      ),
    )
    if (open >= TEAM_AT_MOST) return refuse('visit.teamFull')
    return ok({
      helpRequestId: await askBeside({ tx, actor, now }, subject, { seriesOf: id, standsInFor: null }),
    })
  },
})
