import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayAnswer } from '@/domain/access/volunteer'
import { visitsOfMatch } from '../case/visits-shown'
import { view } from '../gate/view'

/** What the link in a neighbour's mail opens: the coming visits, and never who or where. */
export const visitsByLink = view({
  name: 'visit.by-link',
  input: z.strictObject({}),
  subject: async (tx, _input, actor) => {
    if (actor.kind !== 'visitor' || actor.capability === null) return null
    const { match, offer } = table
    const [row] = await tx
      .select({ match })
      .from(match)
      .innerJoin(offer, eq(offer.id, match.offerId))
      .where(eq(offer.tokenHash, actor.capability))
    return row?.match ?? null
  },
  decide: mayAnswer,
  reads: [],
  show: async ({ tx, subject: match, now }) => {
    const { helpRequest } = table
    const [request] = await tx
      .select({ kind: helpRequest.kind })
      .from(helpRequest)
      .where(eq(helpRequest.id, match.helpRequestId))
    return {
      matchId: match.id,
      runs: match.endedAt === null,
      kind: request?.kind ?? null,
      visits: match.endedAt === null ? await visitsOfMatch(tx, match.id, now) : [],
    }
  },
})
