import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isVolunteer } from '@/domain/access/volunteer'
import { CODE_DIGITS, CODE_TRIES, codesSince } from '@/domain/duo/duo'
import { ok, refuse } from '@/domain/kernel/result'
import { lockedSelf } from '../case/locked-volunteer'
import { command } from '../gate/command'
import { text } from '../gate/fields'
import { withinLimit } from '../gate/rate'
import { duoCode, duoKey } from '../gate/secret'
import { dropCode, ofNeighbour, part } from './of-two'

const mine = {
  subject: (tx: Parameters<typeof lockedSelf>[0], _input: unknown, actor: Parameters<typeof lockedSelf>[1]) =>
    lockedSelf(tx, actor),
  decide: isVolunteer,
} as const

/** A code for the one with whom this neighbour wants to help; another one replaces it. */
export const inviteToDuo = command({
  name: 'duo.invite',
  input: z.strictObject({}),
  ...mine,
  run: async ({ tx, subject, now }) => {
    await dropCode(tx, subject.id)
    if ((await tx.$count(table.duo, ofNeighbour(subject.id))) > 0) return refuse('duo.already')
    const id = v7()
    await tx
      .insert(table.duo)
      .values({ id, volunteerId: subject.id, codeKey: duoKey(duoCode(id)), invitedAt: now })
    return ok({ id })
  },
})

/** The figures alone, however they were written. */
const code = text(40).transform((said) => said.replace(/\D/g, ''))

/** The other one types it: that is the yes of both. */
export const joinDuo = command({
  name: 'duo.join',
  input: z.strictObject({ code }),
  ...mine,
  run: async ({ tx, input, subject, now }) => {
    if (input.code.length !== CODE_DIGITS) return refuse('duo.code', { field: 'code' })
    if (!(await withinLimit(`duo:${subject.id}`, CODE_TRIES, 60, now)))
      return refuse('duo.tries', { field: 'code' })
    const since = codesSince(now).toISOString()
    const { rows } = await tx.execute<{ id: string | null }>(
      sql`select app.join_duo(${duoKey(input.code)}, ${since}::timestamptz, ${now.toISOString()}::timestamptz) as id`,
    )
    return rows[0]?.id ? ok({ id: subject.id }) : refuse('duo.code', { field: 'code' })
  },
})

/** Either ends it, at any time and without a reason; also a code that nobody used. */
export const endMyDuo = command({
  name: 'duo.end-mine',
  input: z.strictObject({}),
  ...mine,
  evenAsleep: true,
  run: async ({ tx, subject }) =>
    (await part(tx, subject.id)) ? ok({ id: subject.id }) : refuse('duo.none'),
})
