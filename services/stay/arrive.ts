import { and, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayAnswer } from '@/domain/access/volunteer'
import { ok, refuse } from '@/domain/kernel/result'
import { MINUTE } from '@/domain/kernel/time'
import { isWatchedAt, STAY_MINUTES } from '@/domain/stay/ladder'
import { arrive } from '../case/arriving'
import { comeBack, moveStay } from '../case/stay'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { practiceIn } from '../gate/settings'
import type { Tx } from '../gate/transaction'

const minutes = z.coerce
  .number('stay.minutes')
  .refine((one) => (STAY_MINUTES as readonly number[]).includes(one), 'stay.minutes')

/** Of who is signed in, or of whom the link in the mail stands for. */
async function ownStay(tx: Tx, { stayId }: { readonly stayId: string }) {
  const { stay } = table
  const [row] = await tx
    .select()
    .from(stay)
    .where(and(eq(stay.id, stayId), inArray(stay.id, sql`(select app.own_stays())`)))
    .for('update')
  return row ?? null
}

/** "I am here": from now on somebody notices when they do not come home. */
export const arriveThere = command({
  name: 'stay.arrive',
  input: z.strictObject({ matchId: uuid, minutes }),
  subject: async (tx, input) => {
    const { match, helpRequest } = table
    const [row] = await tx
      .select({ match, kind: helpRequest.kind })
      .from(match)
      .leftJoin(helpRequest, eq(helpRequest.id, match.helpRequestId))
      .where(and(eq(match.id, input.matchId), inArray(match.id, sql`(select app.helped_matches())`)))
    return row ? { ...row, volunteerId: row.match.volunteerId } : null
  },
  decide: mayAnswer,
  evenAsleep: true,
  run: ({ tx, actor, input, subject, now }) => arrive({ tx, actor, now }, subject, input.minutes),
})

/** "I am home again", in one tap. */
export const backHome = command({
  name: 'stay.back',
  input: z.strictObject({ stayId: uuid }),
  subject: ownStay,
  decide: mayAnswer,
  evenAsleep: true,
  run: ({ tx, actor, subject, now }) => comeBack({ tx, actor, now }, subject),
})

/** "It takes longer": they are well, and will be home later. */
export const stayLonger = command({
  name: 'stay.longer',
  input: z.strictObject({ stayId: uuid, minutes }),
  subject: ownStay,
  decide: mayAnswer,
  evenAsleep: true,
  run: async ({ tx, actor, input, subject, now }) => {
    const backBy = new Date(now.getTime() + input.minutes * MINUTE)
    if (!isWatchedAt(backBy, await practiceIn(tx))) return refuse('stay.unwatched')
    const moved = await moveStay({ tx, actor, now }, subject, 'there', { backBy, reason: 'longer' })
    return moved.ok ? ok({ id: subject.id }) : moved
  },
})
