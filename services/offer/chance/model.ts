import { desc } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayReadChance } from '@/domain/access/chance'
import { DEFAULT_COEFFICIENTS } from '@/domain/matching/chance/coefficients'
import { LEAST_EXAMPLES } from '@/domain/matching/chance/refit'
import { view } from '../../gate/view'
import { chanceInUse } from './in-use'

/** Three months of weeks. */
const SHOWN = 13

/** What the chance of a yes is reckoned with, what every city starts with, and what became of each weekly refit. */
export const chanceModel = view({
  name: 'offer.chance-model',
  input: z.strictObject({}),
  subject: async () => ({}),
  decide: mayReadChance,
  reads: [],
  show: async ({ tx }) => {
    const { id, fittedAt, asks, yeses, refusal, lossBefore, lossAfter } = table.chanceModel
    const refits = await tx
      .select({ id, fittedAt, asks, yeses, refusal, lossBefore, lossAfter })
      .from(table.chanceModel)
      .orderBy(desc(fittedAt))
      .limit(SHOWN)
    return {
      inUse: await chanceInUse(tx),
      published: DEFAULT_COEFFICIENTS,
      leastAsks: LEAST_EXAMPLES,
      refits,
    }
  },
})
