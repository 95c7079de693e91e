import { headers } from 'next/headers'
import { withinLimit } from '../gate/rate'

/** Set by our own server for every request, whatever a browser sends; see scripts/start/origin.ts. */
const FROM = 'x-zb-from'

/** An hour's worth of each public form: from one part of the internet, for one mail address, and in all. */
const LIMITS = {
  'call-back': { from: 20, person: 5, all: 600 },
  ask: { from: 20, person: 5, all: 600 },
  join: { from: 20, person: 5, all: 600 },
  link: { from: 40, person: 5, all: 600 },
} as const
export type PublicForm = keyof typeof LIMITS

/**
 * Whether one more of this public form may come in. `person` is the telephone or mail address that it is about.
 * The narrowest first, so that what one sender wastes is not taken from everybody.
 */
export async function mayStillSend(form: PublicForm, person: string | null, now: Date): Promise<boolean> {
  const limits = LIMITS[form]
  const from = (await headers()).get(FROM)
  if (from && !(await withinLimit(`${form} from ${from}`, limits.from, 60, now))) return false
  if (person && !(await withinLimit(`${form} of ${person}`, limits.person, 60, now))) return false
  return withinLimit(form, limits.all, 60, now)
}
