import { eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { asActor } from '../gate/transaction'
import { newCast } from '../testing/cast'
import { LETTER_EXAMPLES } from '../testing/letter-examples'
import { everybodyOnPause } from '../testing/on-pause'
import { done } from '../testing/scene'
import { smallTown } from '../testing/town'
import { textOf } from './blocks'
import { sendMessage } from './commands'
import { compose } from './compose'
import { htmlOf } from './html'
import { queueMail } from './queue'

const SYSTEM: Actor = { kind: 'system', task: 'test' }
const LINK = /\p{L}[.．。｡][\p{L}\p{N}]|\p{N}[.．。｡]\p{L}|:\/\/|[@＠]/u

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
beforeEach(() => ownerDb().delete(table.message))
afterAll(() => database.drop())

/** Everything that anybody may type anywhere. */
async function everybodyTyped(typed: string): Promise<void> {
  const db = ownerDb()
  const name = typed || 'x'
  await db.update(table.volunteer).set({ firstName: name, lastName: name })
  await db.update(table.resident).set({ name, email: 'iemand@thuis.invalid', street: name })
  await db.update(table.helpRequest).set({ details: typed, goodToKnow: typed })
  await db.update(table.user).set({ name })
}

const PIECES = [
  'http://kwaad.be/x',
  'www.',
  'kwaad.be',
  'a@b.be',
  '\r\n',
  '\n\nBcc: x',
  '\u2028',
  '<b>',
  '{0}',
  '。',
  'é',
  ' ',
  '"',
]
const typed = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 60 }).map((all) => all.join(''))

it.each(Object.entries(LETTER_EXAMPLES))(
  '%s stays a letter of ours, whatever people typed',
  async (_, mail) => {
    const cast = await newCast()
    await everybodyOnPause()
    await ownerDb().update(table.user).set({ locale: 'nl' })
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        await everybodyTyped(text)
        const composed = await asActor(SYSTEM, async (tx) => compose(tx, await mail(cast)))
        if (typeof composed === 'string') throw new Error(composed)
        const { content } = composed
        expect(content.subject).toMatch(/^[^\r\n\u2028]{3,150}$/)
        expect(content.greeting).toMatch(/^[^\r\n\u2028]{3,90}$/)
        const ours = textOf(content).replace(/^https?:\/\/\S+$/gm, '')
        expect(`${content.subject} ${ours}`).not.toMatch(LINK)
        expect(
          (await htmlOf(content, 'nl')).replace(/(href|src|xmlns|DTD|"http:\/\/www.w3)[^>]*/g, ''),
        ).not.toContain('kwaad.be')
      }),
      { numRuns: 6 },
    )
  },
)

it('writes nothing of the sender to an address that only somebody typed', async () => {
  const cast = await newCast()
  await everybodyTyped('Mallory')
  await ownerDb().update(table.helpRequest).set({ channel: 'web' })
  await ownerDb().update(table.volunteer).set({ state: 'interested' })
  for (const mail of [
    { template: 'request-received', helpRequestId: cast.seeking.id },
    { template: 'interest-received', volunteerId: cast.volunteerId },
  ] as const) {
    const composed = await asActor(SYSTEM, (tx) => compose(tx, mail))
    if (typeof composed === 'string') throw new Error(composed)
    expect(textOf(composed.content) + composed.content.subject).not.toContain('Mallory')
  }
})

it('writes to such an address three times a day, and says of the rest that it did not', async () => {
  const { volunteerId } = await newCast()
  await ownerDb().delete(table.message)
  await ownerDb()
    .update(table.volunteer)
    .set({ state: 'interested', email: 'slachtoffer@post.invalid' })
    .where(eq(table.volunteer.id, volunteerId))
  for (let letter = 0; letter < 5; letter++)
    await asActor(SYSTEM, (tx) => queueMail(tx, { template: 'interest-received', volunteerId }))
  const ids = await ownerDb().select({ id: table.message.id }).from(table.message)
  for (const { id } of ids) done(await sendMessage(SYSTEM, { messageId: id }))
  const { rows } = await ownerDb().execute(
    sql`select state, drop_reason as why, count(*)::int as letters from message where template = 'interest-received' group by 1, 2 order by 1`,
  )
  expect(rows).toEqual([
    { state: 'dropped', why: 'too_many', letters: 2 },
    { state: 'sent', why: null, letters: 3 },
  ])
})
