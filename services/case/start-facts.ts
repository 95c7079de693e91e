import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { completeSettings } from '@/db/city-settings'
import * as table from '@/db/schema'
import type { HelpKind } from '@/domain/help-request/kinds'
import { localDate } from '@/domain/kernel/time'
import { START_ITEMS } from '@/domain/start-list/start-items'
import {
  closedKinds,
  missingFor,
  type StartFacts,
  type StartLine,
  startList,
} from '@/domain/start-list/start-list'
import { type StartRules, USUAL_START_RULES } from '@/domain/start-list/start-rules'
import { settingsIn } from '../gate/settings'
import type { Tx } from '../gate/transaction'

const item = z.enum(START_ITEMS)
/** A row of the database, with the day as text. */
export const START_ROW = z
  .object({
    taken_over_until: z.string().nullable(),
    asked: z.array(item),
    steps: z.array(z.object({ item, version: z.number(), until: z.string().nullable() })),
  })
  .transform(({ taken_over_until, ...rest }): StartFacts => ({ takenOverUntil: taken_over_until, ...rest }))

/** What is asked, as it was read first in this transaction. */
export const startRulesIn = async (tx: Tx): Promise<StartRules> =>
  (await settingsIn(tx))?.startList ?? USUAL_START_RULES

/** What is asked at this very moment, also when it changed since the transaction began. */
export async function startRulesNow(tx: Tx): Promise<StartRules> {
  const [row] = await tx.select({ settings: table.city.settings }).from(table.city).limit(1)
  return row ? completeSettings(row.settings).startList : USUAL_START_RULES
}

/** What a neighbour has done for a start; the database looks, also for who answers by a link. Null: not theirs to know. */
export async function startFactsOf(tx: Tx, volunteerId: string): Promise<StartFacts | null> {
  const { rows } = await tx.execute(
    sql`select taken_over_until::text, asked, steps from app.start_of(${volunteerId})`,
  )
  return z.array(START_ROW).parse(rows)[0] ?? null
}

/** May this neighbour be brought to somebody today, for this kind of help? What is not known is not in order. */
export async function hasStarted(
  tx: Tx,
  volunteerId: string,
  kind: HelpKind | null,
  now: Date,
): Promise<boolean> {
  const facts = await startFactsOf(tx, volunteerId)
  if (!facts) return false
  const [rules, day] = [await startRulesIn(tx), localDate(now.getTime())]
  const closed = kind !== null && closedKinds(facts, rules, day).includes(kind)
  return !closed && missingFor(facts, rules, day).length === 0
}

/** The list of one neighbour as it stands now. */
export async function linesOf(
  tx: Tx,
  { id, kinds }: Pick<typeof table.volunteer.$inferSelect, 'id' | 'kinds'>,
  now: Date,
): Promise<readonly StartLine[]> {
  const facts = await startFactsOf(tx, id)
  return facts ? startList(facts, await startRulesIn(tx), kinds, localDate(now.getTime())) : []
}
