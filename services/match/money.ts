import { and, asc, eq, lte, notExists, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayUseOwn } from '@/domain/access/help-request'
import { isOwnHelp } from '@/domain/access/volunteer'
import { ok, type Result, refuse } from '@/domain/kernel/result'
import { stateIs } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import { mayAgreeOnMoney, openMoneyBefore, paysAhead } from '@/domain/match/money'
import type { Act } from '../case/act'
import { endDuties, openDuty } from '../case/duty'
import { closedMatch, lockedCase, lockedMatch } from '../case/lock'
import { ownRequestId } from '../case/own-request'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { settingsIn } from '../gate/settings'
import type { Helping } from './helping'

/** What is no number is an amount that cannot be: the sentence says which can. */
export const euros = z.coerce.number().catch(0)

/** The two agree before anything is bought; what is open was agreed already. */
export async function agree({ tx }: Act, match: Helping, atMost: number): Promise<Result<{ id: string }>> {
  const { id, state, firstContactAt, advancedAt, held } = match
  if (!stateIs(MATCH, state, 'visible') || firstContactAt === null) return refuse('match.over')
  if (!paysAhead(held.request.kind) || advancedAt !== null) return refuse('state.changed')
  const most = (await settingsIn(tx))?.advanceAtMost ?? 0
  if (!mayAgreeOnMoney(atMost, most)) return refuse('match.money', { field: 'euros', values: { most } })
  await tx.update(table.match).set({ moneyAtMost: atMost }).where(eq(table.match.id, id))
  return ok({ id })
}

/** "We agreed: at most € 25", on the neighbour's own page. */
export const agreeOnMoney = command({
  name: 'match.agree-money',
  input: z.strictObject({ matchId: uuid, euros }),
  subject: (tx, input) => lockedMatch(tx, input.matchId),
  decide: isOwnHelp,
  run: ({ tx, actor, input, subject, now }) => agree({ tx, actor, now }, subject, input.euros),
})

/** The same on the page of the own request. */
export const agreeOnMoneyMine = command({
  name: 'match.agree-money-mine',
  input: z.strictObject({ euros }),
  subject: async (tx, _input, actor) => {
    const id = await ownRequestId(tx, actor)
    return id === null ? null : lockedCase(tx, id)
  },
  decide: (actor) => mayUseOwn(actor),
  run: async ({ tx, actor, input, subject: held, now }) => {
    const match = held.matches.find((one) => stateIs(MATCH, one.state, 'visible'))
    return match ? agree({ tx, actor, now }, { ...match, held }, input.euros) : refuse('match.over')
  },
})

type Paid = Pick<typeof table.match.$inferSelect, 'id' | 'state' | 'moneyAtMost' | 'advancedAt'>

/** Who has it back leaves no trace of it. */
export async function say(
  act: Act,
  match: Paid,
  said: 'advanced' | 'repaid',
): Promise<Result<{ id: string }>> {
  const { id, state, moneyAtMost, advancedAt } = match
  const { tx, now } = act
  const here = eq(table.match.id, id)
  if (said === 'repaid') {
    await tx.update(table.match).set({ advancedAt: null }).where(here)
    await endDuties(act, id, 'open_money')
    return ok({ id })
  }
  if (!stateIs(MATCH, state, 'visible')) return refuse('match.over')
  if (moneyAtMost === null) return refuse('match.moneyFirst')
  // Ticked again, it is open since the first time.
  if (advancedAt === null) await tx.update(table.match).set({ advancedAt: now }).where(here)
  return ok({ id })
}

/** "I paid in advance", and "I have it back": also when the help is over. */
export const sayOfMoney = command({
  name: 'match.say-of-money',
  input: z.strictObject({ matchId: uuid, said: z.enum(['advanced', 'repaid']) }),
  subject: async (tx, { matchId }) => (await lockedMatch(tx, matchId)) ?? closedMatch(tx, matchId),
  decide: isOwnHelp,
  run: ({ tx, actor, input, subject, now }) => say({ tx, actor, now }, subject, input.said),
})

/** Money that is open for days: the coordinator calls, once for each time. */
export async function callAboutMoney(act: Act, atOnce: number): Promise<number> {
  const { match, duty } = table
  const called = act.tx
    .select({ one: sql`1` })
    .from(duty)
    .where(
      and(
        eq(duty.thingId, match.id),
        eq(duty.kind, 'open_money'),
        sql`${duty.openedAt} >= ${match.advancedAt}`,
      ),
    )
  const rows = await act.tx
    .select()
    .from(match)
    .where(and(lte(match.advancedAt, openMoneyBefore(act.now)), notExists(called)))
    .orderBy(asc(match.id))
    .limit(atOnce)
    .for('update')
  for (const { id: thingId, helpRequestId, volunteerId } of rows)
    await openDuty(act, 'open_money', { thing: 'match', thingId, helpRequestId, volunteerId, why: 'open' })
  return rows.length
}
