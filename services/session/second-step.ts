import { and, eq, lt, sql } from 'drizzle-orm'
import { sessionDb } from '@/db/client'
import * as table from '@/db/schema'
import { MINUTE } from '@/domain/kernel/time'
import { hashOf } from '../gate/secret'
import { type Entered, goIn, mayTry } from './go-in'
import { enrolment, recoveryCodes, recoveryIndex, stepOf } from './one-time-codes'
import { type Halfway, halfway } from './open-session'
import { keysOf } from './passkey'

/** The recovery codes are shown once, to whoever has just chosen their second step. */
const SHOWN_MS = 10 * MINUTE

export type SecondStep =
  /** Nothing chosen yet: what their app reads. */
  | { readonly kind: 'choose'; readonly link: string; readonly typed: string }
  /** `key`: a device of theirs can do it too. `again`: they were away for long. */
  | { readonly kind: 'type'; readonly key: boolean; readonly again: boolean }

/** Until it is confirmed the salt belongs to this half session alone, so that looking at the page keeps nothing. */
const saltOf = (who: Halfway) => hashOf(`second-step:${who.token}`).slice(0, 32)

async function factorOf(userId: string) {
  const [row] = await sessionDb()
    .select()
    .from(table.secondFactor)
    .where(eq(table.secondFactor.userId, userId))
  return row ?? null
}

/** Did they choose their second step already? */
export async function hasSecondStep(userId: string): Promise<boolean> {
  return (await factorOf(userId)) !== null
}

/** What somebody who is halfway in must do; null for everybody else. */
export async function secondStep(): Promise<SecondStep | null> {
  const who = await halfway()
  if (!who) return null
  if (await factorOf(who.userId))
    return { kind: 'type', key: (await keysOf(who.userId)).length > 0, again: who.again }
  return { kind: 'choose', ...enrolment(who.userId, saltOf(who), who.email) }
}

/** The typed code opens the rest of the way; the first one also fixes the app as this person's own. */
export async function enterCode(typed: string): Promise<Entered> {
  const who = await halfway()
  if (!who) return 'over'
  const now = new Date()
  const factor = await factorOf(who.userId)
  const salt = factor?.salt ?? saltOf(who)
  const step = stepOf(who.userId, salt, typed, now)
  // A wrong one counts, and after too many a right one waits too.
  if (!(await mayTry(who, now))) return 'tooMany'
  if (step === null) return 'wrong'
  const taken = factor
    ? await sessionDb()
        .update(table.secondFactor)
        .set({ lastStep: step })
        .where(and(eq(table.secondFactor.userId, who.userId), lt(table.secondFactor.lastStep, step)))
        .returning({ userId: table.secondFactor.userId })
    : await sessionDb()
        .insert(table.secondFactor)
        .values({ userId: who.userId, salt, confirmedAt: now, lastStep: step })
        .onConflictDoNothing()
        .returning({ userId: table.secondFactor.userId })
  return taken.length === 1 ? goIn(who, now) : 'wrong'
}

/** One of the eight codes on paper, each of them once. */
export async function enterRecoveryCode(typed: string): Promise<Entered> {
  const who = await halfway()
  if (!who) return 'over'
  const now = new Date()
  if (!(await mayTry(who, now))) return 'tooMany'
  const factor = await factorOf(who.userId)
  const index = factor ? recoveryIndex(who.userId, factor.salt, typed) : -1
  if (index < 0) return 'wrong'
  const { usedRecovery, userId } = table.secondFactor
  const taken = await sessionDb()
    .update(table.secondFactor)
    .set({ usedRecovery: sql`array_append(${usedRecovery}, ${index})` })
    .where(and(eq(userId, who.userId), sql`not ${index} = any(${usedRecovery})`))
    .returning({ userId })
  return taken.length === 1 ? goIn(who, now) : 'wrong'
}

/** The codes for a lost telephone, for ten minutes after the second step was chosen; null ever after. */
export async function freshRecoveryCodes(
  userId: string,
  now = new Date(),
): Promise<readonly string[] | null> {
  const factor = await factorOf(userId)
  if (!factor || now.getTime() - factor.confirmedAt.getTime() > SHOWN_MS) return null
  return recoveryCodes(userId, factor.salt)
}

export interface SecondStepKept {
  readonly since: Date
  readonly recoveryLeft: number
}

export async function keptSecondStep(userId: string): Promise<SecondStepKept | null> {
  const factor = await factorOf(userId)
  if (!factor) return null
  const { length } = recoveryCodes(userId, factor.salt)
  return { since: factor.confirmedAt, recoveryLeft: length - factor.usedRecovery.length }
}
