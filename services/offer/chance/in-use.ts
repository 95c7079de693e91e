import { desc, isNotNull } from 'drizzle-orm'
import * as table from '@/db/schema'
import { type Coefficients, DEFAULT_COEFFICIENTS } from '@/domain/matching/chance/coefficients'
import type { Tx } from '../../gate/transaction'

export interface InUse {
  readonly coefficients: Coefficients
  /** Null: the published values, which every city starts with. */
  readonly since: Date | null
  /** Ended asks that it was learned from, and the yeses among them. */
  readonly asks: number
  readonly yeses: number
}

/** What the chance of a yes is reckoned with now: the newest refit that was accepted. */
export async function chanceInUse(tx: Tx): Promise<InUse> {
  const { chanceModel } = table
  const [newest] = await tx
    .select({
      coefficients: chanceModel.coefficients,
      since: chanceModel.fittedAt,
      asks: chanceModel.asks,
      yeses: chanceModel.yeses,
    })
    .from(chanceModel)
    .where(isNotNull(chanceModel.coefficients))
    .orderBy(desc(chanceModel.fittedAt))
    .limit(1)
  const coefficients = coefficientsFrom(newest?.coefficients)
  return { coefficients, since: newest?.since ?? null, asks: newest?.asks ?? 0, yeses: newest?.yeses ?? 0 }
}

/** What was learned; a term that a later version added is not in an older line, and then its published value holds. */
export const coefficientsFrom = (learned: Partial<Coefficients> | null | undefined): Coefficients => ({
  ...DEFAULT_COEFFICIENTS,
  ...learned,
})
