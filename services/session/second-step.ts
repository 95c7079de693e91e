import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import { cookies } from 'next/headers'
import { sessionDb } from '@/db/client'
import * as table from '@/db/schema'
import { DAY, MINUTE, SECOND } from '@/domain/kernel/time'
import { withinLimit } from '../gate/rate'
import { hashOf, newSecret } from '../gate/secret'
import { cookieOptions, sessionCookieName } from './cookies'
import { type Halfway, halfway } from './current'
import { enrolment, recoveryCodes, recoveryIndex, stepOf } from './one-time-codes'

/** Wrong codes in a quarter of an hour, before even a right one waits: 6 digits are not guessed that way. */
const TRIES = 8
const QUARTER_MINUTES = 15
/** The recovery codes are shown once, to whoever has just chosen their second step. */
const SHOWN_MS = 10 * MINUTE

export type Entered = 'ok' | 'wrong' | 'tooMany' | 'over'

export type SecondStep =
  /** Nothing chosen yet: what their app reads. */
  { readonly kind: 'choose'; readonly link: string; readonly typed: string } | { readonly kind: 'type' }

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
  if (await factorOf(who.userId)) return { kind: 'type' }
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
  if (!(await withinLimit(`second step of ${who.userId}`, TRIES, QUARTER_MINUTES, now))) return 'tooMany'
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
  if (!(await withinLimit(`second step of ${who.userId}`, TRIES, QUARTER_MINUTES, now))) return 'tooMany'
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

/** A whole session has another secret than the half one had. */
async function goIn(who: Halfway, now: Date): Promise<Entered> {
  const secret = newSecret()
  const [moved] = await sessionDb()
    .update(table.session)
    .set({ sessionToken: hashOf(secret), secondStepAt: now, lastSeenAt: now })
    .where(and(eq(table.session.sessionToken, who.token), isNull(table.session.secondStepAt)))
    .returning({ userId: table.session.userId })
  if (!moved) return 'over'
  ;(await cookies()).set(sessionCookieName(), secret, cookieOptions((30 * DAY) / SECOND))
  return 'ok'
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
