import { headers } from 'next/headers'
import {
  APART_LIMITS,
  type AskingForm,
  FORM_LIMITS,
  GUESS_LIMITS,
  type PublicForm,
  type Room,
} from '@/domain/site/limits'
import { triesOf, withinLimit } from '../gate/rate'

/** Set by our own server for every request, whatever a browser sends; see scripts/start/origin.ts. */
const FROM = 'x-zb-from'

const STEP_MS = 500
const SLOWEST_MS = 5_000

interface Guess<T> {
  /** The telephone number that the guess is about. */
  readonly about: string
  readonly attempt: () => Promise<T>
  readonly isWrong: (answer: T) => boolean
  /** The answer for who guessed too often. */
  readonly tooMany: T
  readonly now: Date
}

/** From which part of the internet this request comes. */
export const senderHere = async (): Promise<string | undefined> => (await headers()).get(FROM) ?? undefined

const pause = (ms: number) => new Promise<unknown>((resolve) => setTimeout(resolve, ms))

/**
 * Runs a try to open something with a number that can be guessed. Who guesses is held back by where they are; the
 * number that they guess at only gets slow, so that its owner is never shut out. What is right counts as no guess.
 */
export async function patiently<T>(guess: Guess<T>, wait = pause): Promise<T> {
  const { now } = guess
  const from = await senderHere()
  const sender = `wrong from ${from}`
  if (from && (await triesOf(sender, 60, now)) >= GUESS_LIMITS.from) return guess.tooMany
  const about = `wrong at ${guess.about}`
  const late = (await triesOf(about, 60, now)) - GUESS_LIMITS.patient
  if (late >= 0) await wait(Math.min(SLOWEST_MS, (late + 1) * STEP_MS))
  const answer = await guess.attempt()
  if (!guess.isWrong(answer)) return answer
  if (from) await withinLimit(sender, GUESS_LIMITS.from, 60, now)
  await withinLimit(about, GUESS_LIMITS.patient, 60, now)
  return answer
}

/**
 * Whether one more of this public form may come in. `person` is the telephone or mail address that it is about.
 * The narrowest first, so that what one sender wastes is not taken from everybody.
 */
export async function mayStillSend(form: PublicForm, person: string | null, now: Date): Promise<boolean> {
  const limits = FORM_LIMITS[form]
  const from = await senderHere()
  if (from && !(await withinLimit(`${form} from ${from}`, limits.from, 60, now))) return false
  if (person && !(await withinLimit(`${form} of ${person}`, limits.person, 60, now))) return false
  return withinLimit(form, limits.all, 60, now)
}

/**
 * The same where people ask for help. A flood refuses nobody who can still be looked at: what is too much waits apart,
 * counted once more, so that the room for it ends too.
 */
export async function roomFor(form: AskingForm, person: string | null, now: Date): Promise<Room> {
  if (await mayStillSend(form, person, now)) return 'free'
  const from = await senderHere()
  const within = (key: string, limit: number) => withinLimit(`apart ${key}`, limit, 60, now)
  if (from && !(await within(`from ${from}`, APART_LIMITS.from))) return 'full'
  return (await within('all', APART_LIMITS.all)) ? 'apart' : 'full'
}
