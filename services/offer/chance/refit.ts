import { desc, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { ok } from '@/domain/kernel/result'
import { HOUR } from '@/domain/kernel/time'
import { DEFAULT_COEFFICIENTS } from '@/domain/matching/chance/coefficients'
import { exampleOf } from '@/domain/matching/chance/ended-ask'
import { refit } from '@/domain/matching/chance/refit'
import { command } from '../../gate/command'
import { endedAsks } from './ended-asks'
import { chanceInUse } from './in-use'

/** A job that ran twice for one week finds the line of the first time. */
const AGAIN = 24 * HOUR

/**
 * Learns the chance of a yes from the city's own answers. What it found is in use from this transaction on, or it is
 * refused, with why. Either way there is a line to read.
 */
export const refitChance = command({
  name: 'offer.refit-chance',
  input: z.strictObject({}),
  subject: async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('chance_model', 0))`)
    const { fittedAt } = table.chanceModel
    const [last] = await tx.select({ fittedAt }).from(table.chanceModel).orderBy(desc(fittedAt)).limit(1)
    return { lastAt: last?.fittedAt.getTime() ?? 0 }
  },
  decide: isSystem,
  run: async ({ tx, subject, now }) => {
    if (now.getTime() - subject.lastAt < AGAIN) return ok({ accepted: false, refusal: null })
    const examples = (await endedAsks(tx, now)).flatMap((ask) => exampleOf(ask) ?? [])
    const { coefficients } = await chanceInUse(tx)
    const found = refit(examples, coefficients, DEFAULT_COEFFICIENTS)
    const tried = found.refusal !== 'too_few'
    await tx.insert(table.chanceModel).values({
      id: v7(),
      fittedAt: now,
      asks: examples.length,
      yeses: examples.filter((one) => one.yes).length,
      refusal: found.refusal,
      lossBefore: tried ? found.lossBefore : null,
      lossAfter: tried ? found.lossAfter : null,
      coefficients: found.accepted ? found.coefficients : null,
    })
    return ok({ accepted: found.accepted, refusal: found.refusal })
  },
})
