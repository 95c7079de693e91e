import { and, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayUseOwn, mayWorkOn } from '@/domain/access/help-request'
import { mayAnswer } from '@/domain/access/volunteer'
import { HEARD } from '@/domain/kernel/heard'
import { DAY_PARTS } from '@/domain/kernel/time'
import { SAID, SAID_BY_NEIGHBOUR, SAID_BY_RESIDENT } from '@/domain/visit/said'
import { lockedVisit } from '../case/lock'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { say } from './saying'

const otherMoment = {
  date: z.iso.date('ask.date').optional(),
  part: z.enum(DAY_PARTS, 'ask.part').optional(),
}

/** Of the help that goes on: of who is signed in, or of whom the link in the mail stands for. */
const ofHelp = (visitId: string) =>
  and(eq(table.visit.id, visitId), inArray(table.visit.matchId, sql`(select app.helped_matches())`))

/** "I can't this week", in one tap; and how it went. */
export const sayOfVisit = command({
  name: 'visit.say',
  input: z.strictObject({ visitId: uuid, said: z.enum(SAID_BY_NEIGHBOUR, 'visit.said'), ...otherMoment }),
  subject: (tx, input) => lockedVisit(tx, ofHelp(input.visitId)),
  decide: mayAnswer,
  evenAsleep: true,
  run: ({ tx, actor, input, subject, now }) => say({ tx, actor, now }, subject, input),
})

/** The same by the resident, on the page with the number of the request. */
export const sayOfMyVisit = command({
  name: 'visit.say-mine',
  input: z.strictObject({ visitId: uuid, said: z.enum(SAID_BY_RESIDENT, 'visit.said') }),
  subject: (tx, input, actor) =>
    actor.kind === 'visitor' && actor.capability !== null
      ? lockedVisit(
          tx,
          and(
            eq(table.visit.id, input.visitId),
            inArray(table.visit.helpRequestId, sql`(select app.resident_requests())`),
          ),
        )
      : Promise.resolve(null),
  decide: mayUseOwn,
  run: ({ tx, actor, input, subject, now }) => say({ tx, actor, now }, subject, input),
})

/** Told by telephone or at the desk, by either of the two. */
export const recordSaid = command({
  name: 'visit.record-said',
  input: z.strictObject({
    visitId: uuid,
    said: z.enum(SAID, 'visit.said'),
    ...otherMoment,
    heard: z.enum(HEARD, 'request.howHeard'),
  }),
  subject: (tx, input) => lockedVisit(tx, eq(table.visit.id, input.visitId)),
  decide: mayWorkOn,
  notForOneself: ({ volunteerId }) => [volunteerId],
  run: ({ tx, actor, input, subject, now }) => say({ tx, actor, now, heard: input.heard }, subject, input),
})
