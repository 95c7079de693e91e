import { randomInt } from 'node:crypto'
import { and, desc, eq, lt } from 'drizzle-orm'
import * as table from '@/db/schema'
import { type CardHolder, cardUntil, isCardDue } from '@/domain/card/card'
import { CARD_NUMBERS, cardNumber } from '@/domain/card/card-number'
import { localDate } from '@/domain/kernel/time'
import type { VolunteerState } from '@/domain/volunteer/volunteer-states'
import { onBehalf, type Tx } from '../gate/transaction'
import type { Act } from './act'
import { startFactsOf, startRulesIn } from './start-facts'

interface Neighbour {
  readonly id: string
  readonly state: VolunteerState
  readonly restrictedAt: Date | null
}

/** The newest card of a neighbour, good or not; null when there is none. */
export async function cardOf(tx: Tx, volunteerId: string) {
  const { neighbourCard } = table
  const [card] = await tx
    .select()
    .from(neighbourCard)
    .where(eq(neighbourCard.volunteerId, volunteerId))
    .orderBy(desc(neighbourCard.validUntil))
    .limit(1)
  return card ?? null
}

/** What the card of this neighbour hangs on. */
export async function holderOf(tx: Tx, { id, state, restrictedAt }: Neighbour): Promise<CardHolder> {
  const start = (await startFactsOf(tx, id)) ?? { takenOverUntil: null, asked: [], steps: [] }
  return { state, restrictedAt, start }
}

/**
 * Gives a neighbour a card when it is time for one: nobody else does, whoever acts. Answers whether it did. The one before
 * stays good until its own last day, so that nobody stands at a door with a paper that ended while the new one was printed.
 */
export async function giveCard({ tx, actor, now }: Act, neighbour: Neighbour): Promise<boolean> {
  const today = localDate(now.getTime())
  return onBehalf(tx, actor, async () => {
    const until = cardUntil(await holderOf(tx, neighbour), await startRulesIn(tx), today)
    const before = await cardOf(tx, neighbour.id)
    if (until === null || !isCardDue(before?.validUntil ?? null, until, today)) return false
    const { neighbourCard } = table
    const { id: volunteerId } = neighbour
    await tx
      .delete(neighbourCard)
      .where(and(eq(neighbourCard.volunteerId, volunteerId), lt(neighbourCard.validUntil, today)))
    await tx.insert(neighbourCard).values({
      number: cardNumber(randomInt(CARD_NUMBERS)),
      volunteerId,
      issuedOn: today,
      validUntil: until,
    })
    return true
  })
}
