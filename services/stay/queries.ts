import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayAnswer } from '@/domain/access/volunteer'
import { usualMinutes } from '@/domain/help-request/kinds'
import { MINUTE } from '@/domain/kernel/time'
import { isWatchedAt, STAY_MINUTES, usualStay } from '@/domain/stay/ladder'
import { mayArrive } from '../case/arriving'
import { uuid } from '../gate/fields'
import { practiceIn } from '../gate/settings'
import { view } from '../gate/view'

/** Of who is signed in, or of whom the link in the mail stands for; also when it is over. */
const OWN = sql`(${table.match.volunteerId} = app.volunteer_id() or ${table.offer.tokenHash} = app.capability())`

/** What a neighbour may say of where they are: that they are here, or home again; without a pair, only where they are now. Without who and where. */
export const myStay = view({
  name: 'stay.mine',
  input: z.strictObject({ matchId: uuid.optional() }),
  subject: async (tx, input, actor) => {
    if (input.matchId === undefined)
      return actor.kind === 'user' && actor.volunteerId
        ? { help: null, volunteerId: actor.volunteerId }
        : null
    const { match, helpRequest, offer } = table
    const [row] = await tx
      .select({ match, kind: helpRequest.kind, minutes: helpRequest.durationMinutes })
      .from(match)
      .leftJoin(helpRequest, eq(helpRequest.id, match.helpRequestId))
      .innerJoin(offer, eq(offer.id, match.offerId))
      .where(and(eq(match.id, input.matchId), OWN))
    return row ? { help: row, volunteerId: row.match.volunteerId } : null
  },
  decide: mayAnswer,
  reads: [],
  show: async ({ tx, subject: { help }, now }) => {
    const { stay } = table
    const [open] = await tx
      .select({ id: stay.id, matchId: stay.matchId, state: stay.state, backBy: stay.backBy })
      .from(stay)
      .where(and(inArray(stay.id, sql`(select app.own_stays())`), ne(stay.state, 'back')))
    const practice = await practiceIn(tx)
    const until = (minutes: number) => new Date(now.getTime() + minutes * MINUTE)
    return {
      matchId: help?.match.id ?? '',
      open: open ? { ...open, here: help === null || open.matchId === help.match.id } : null,
      /** It could be said of this help, whatever the hour. */
      offered: help !== null && practice.stays.watched && mayArrive(help),
      /** For how long somebody is there to notice, the usual first; empty at an hour at which nobody is. */
      choices: STAY_MINUTES.filter((minutes) => isWatchedAt(until(minutes), practice)),
      usual: usualStay(help?.minutes ?? usualMinutes(help?.kind ?? 'OTHER')),
    }
  },
})
