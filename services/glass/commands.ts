import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { mayBreakGlass } from '@/domain/access/glass'
import { ok, refuse } from '@/domain/kernel/result'
import { DAY, MINUTE } from '@/domain/kernel/time'
import { command } from '../gate/command'
import { phoneToFind, requiredText } from '../gate/fields'
import { withinLimit } from '../gate/rate'

/** Tries of one person in a day, wrong ones too: more is no emergency but a search. */
const TRIES = 5

const made = z.tuple([z.object({ glass: z.uuid().nullable() })])

/** Opens one person of another quarter for an hour. The administrators are written to at once; one of them judges it. */
export const breakGlass = command({
  name: 'glass.break',
  input: z.strictObject({
    phone: phoneToFind,
    name: requiredText(60, 'glass.name'),
    reason: requiredText(500, 'glass.reason').refine((said) => said.length >= 10, 'glass.reason'),
  }),
  subject: async () => ({}),
  decide: mayBreakGlass,
  run: async ({ tx, actor, input, now }) => {
    if (actor.kind !== 'user') return refuse('state.changed')
    if (!(await withinLimit(`glass ${actor.id}`, TRIES, DAY / MINUTE, now))) return refuse('glass.tooMany')
    const { rows } = await tx.execute(
      sql`select app.break_glass(${input.phone}, ${input.name}, ${input.reason}, ${now.toISOString()}::timestamptz) as glass`,
    )
    const [{ glass }] = made.parse(rows)
    return glass ? ok({ id: glass }) : refuse('glass.nobody')
  },
})
