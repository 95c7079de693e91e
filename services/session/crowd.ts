import { headers } from 'next/headers'
import { triesOf, withinLimit } from '../gate/rate'

/** Set by our own server for every request, whatever a browser sends; see scripts/start/origin.ts. */
const FROM = 'x-zb-from'

/** An hour's worth of each public door: from one part of the internet, for one mail address, and in all. */
const LIMITS = {
  'call-back': { from: 20, person: 5, all: 600 },
  ask: { from: 20, person: 5, all: 600 },
  join: { from: 20, person: 5, all: 600 },
  link: { from: 40, person: 5, all: 600 },
  // What comes back to its writer is kept; nobody corrects a form this often.
  returned: { from: 60, person: 60, all: 3000 },
  // While somebody types.
  addresses: { from: 1500, person: 1500, all: 60_000 },
} as const
export type PublicForm = keyof typeof LIMITS

/** Wrong guesses at a reference in an hour: from one part of the internet, and before answers about a number slow down. */
const WRONG = { from: 20, patient: 5 } as const
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
  if (from && (await triesOf(sender, 60, now)) >= WRONG.from) return guess.tooMany
  const about = `wrong at ${guess.about}`
  const late = (await triesOf(about, 60, now)) - WRONG.patient
  if (late >= 0) await wait(Math.min(SLOWEST_MS, (late + 1) * STEP_MS))
  const answer = await guess.attempt()
  if (!guess.isWrong(answer)) return answer
  if (from) await withinLimit(sender, WRONG.from, 60, now)
  await withinLimit(about, WRONG.patient, 60, now)
  return answer
}

/**
 * Whether one more of this public form may come in. `person` is the telephone or mail address that it is about.
 * The narrowest first, so that what one sender wastes is not taken from everybody.
 */
export async function mayStillSend(form: PublicForm, person: string | null, now: Date): Promise<boolean> {
  const limits = LIMITS[form]
  const from = await senderHere()
  if (from && !(await withinLimit(`${form} from ${from}`, limits.from, 60, now))) return false
  if (person && !(await withinLimit(`${form} of ${person}`, limits.person, 60, now))) return false
  return withinLimit(form, limits.all, 60, now)
}
