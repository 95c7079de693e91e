import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { ok, type Result } from '@/domain/kernel/result'
import { INCOMING_KINDS, INCOMING_LIMITS, prefixOf } from '@/domain/message/incoming'
import { command } from '../gate/command'
import { enqueue } from '../gate/enqueue'
import { phone, text } from '../gate/fields'
import { withinLimit } from '../gate/rate'
import { hashOf } from '../gate/secret'
import { type Behind, peopleBehind } from './people-behind'

const HOUR_MIN = 60
const MOST_WORDS = 2000

/** Withheld, or not to be read as one: then it is kept as it was written, for a person to read. */
const numberOrNone = z.unknown().transform((from) => {
  const number = phone.safeParse(from)
  const written = text(120).safeParse(from)
  if (number.success) return { number: number.data, unread: '' }
  return { number: null, unread: written.success && /\d{3}/.test(written.data) ? written.data : '' }
})

/**
 * Keeps what came in, once, and answers at once: what it means is read by a job. Nothing is thrown away. Where more
 * comes than people send, it waits apart, so that a flood hides no call; a number that we know is held back by its own
 * flood only. The answer says nothing of whose number it is.
 */
export const receiveIncoming = command({
  name: 'incoming.receive',
  input: z.strictObject({
    kind: z.enum(INCOMING_KINDS),
    /** Its name at the other side. */
    event: z.string().min(1).max(200),
    from: numberOrNone,
    text: text(MOST_WORDS).default(''),
  }),
  subject: async () => ({}),
  decide: isSystem,
  run: async ({ tx, input, now }): Promise<Result<{ result: 'taken' | 'known' }>> => {
    const { kind, event } = input
    const { number, unread } = input.from
    const eventKey = hashOf(`${kind === 'sms' ? 'sms' : 'telephone'}:${kind === 'sms' ? '' : kind}:${event}`)
    const known = await tx.$count(table.incoming, eq(table.incoming.eventKey, eventKey))
    if (known > 0) return ok({ result: 'known' })
    const behind = await peopleBehind(tx, number)
    const outcome = (await comesTooOften(number, behind, now)) ? ('held_back' as const) : null
    const id = v7()
    const { volunteerId, helpRequestId, locale } = behind
    const [kept] = await tx
      .insert(table.incoming)
      .values({
        id,
        kind,
        eventKey,
        number,
        text: [unread, input.text].filter(Boolean).join('\n').slice(0, MOST_WORDS),
        volunteerId,
        helpRequestId,
        locale,
        outcome,
        receivedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: table.incoming.id })
    if (!kept) return ok({ result: 'known' })
    await enqueue(tx, 'read-incoming', { incomingId: id }, { key: `incoming:${id}` })
    return ok({ result: 'taken' })
  },
})

async function comesTooOften(number: string | null, behind: Behind, now: Date): Promise<boolean> {
  const isKnown = behind.volunteerId !== null || behind.helpRequestId !== null
  const within = (key: string, limit: number) => withinLimit(`incoming ${key}`, limit, HOUR_MIN, now)
  if (number && !(await within(`of ${number}`, INCOMING_LIMITS.number))) return true
  if (isKnown) return false
  if (number && !(await within(`like ${prefixOf(number)}`, INCOMING_LIMITS.prefix))) return true
  return !(await within('of the unknown', INCOMING_LIMITS.unknown))
}
