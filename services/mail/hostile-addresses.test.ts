import { domainToASCII } from 'node:url'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { VISITOR } from '@/domain/kernel/actor'
import { HOUSE_LOCALES } from '@/domain/kernel/locales'
import { catalogue } from '@/messages/catalogue'
import { email as emailField, signInEmail } from '../gate/fields'
import { askForLink } from '../session/enter'
import { mine } from '../session/testing/browser'
import { letterBox } from '../session/testing/letter-box'
import { HOSTILE_ADDRESSES } from '../testing/hostile-addresses'
import { done } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { expressInterest } from '../volunteer/commands'
import { sendMessage } from './commands'

vi.mock('next/headers', async () => (await import('../session/testing/browser')).mine)

let database: FreshDatabase
let box: Awaited<ReturnType<typeof letterBox>>
beforeAll(async () => {
  box = await letterBox()
  database = await freshDatabase()
  process.env.SMTP_URL = `smtp://127.0.0.1:${box.port}`
  process.env.MAIL_FROM = 'Zorgzame buur <buur@stad.example>'
  await smallTown()
})
afterAll(async () => {
  await box.close()
  await database.drop()
})

const ALL = Object.values(HOSTILE_ADDRESSES).flat()
const TAKEN = HOSTILE_ADDRESSES['taken as they are meant'] ?? []

async function post(): Promise<void> {
  for (const { id: messageId } of await ownerDb().select().from(table.message)) {
    // One stranger gets three letters a day from us; here one address is written in eight ways.
    await ownerDb().delete(table.rateLimit)
    done(await sendMessage({ kind: 'system', task: 'test' }, { messageId }))
  }
  await ownerDb().delete(table.message)
}

const interest = (email: string, at: number) =>
  expressInterest(VISITOR, {
    name: 'Anna Merel',
    phone: '0470 12 34 56',
    email,
    address: 'Dorpstraat 1',
    kinds: ['GROCERIES'],
    age: 'adult',
    formKey: `hostile-${at}`,
  })

const written = (address: string) => {
  const [name = '', site = ''] = address.split('@')
  return `${name}@${domainToASCII(site)}`
}

/** To whom the mail server was told to bring it, and what stands in its head. */
function left() {
  const letters = box.letters.splice(0)
  return letters.map(({ to, raw }) => {
    const head = (raw.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ')
    return { to, heads: head.split('\r\n').filter((line) => /^(to|cc|bcc|from):/i.test(line)) }
  })
}

it('P11 two hundred hostile addresses: each is refused in one sentence, or is one address and nothing else', async ({
  task,
}) => {
  expect(new Set(ALL).size).toBeGreaterThanOrEqual(200)
  const texts = await Promise.all(HOUSE_LOCALES.map(catalogue))
  const taken: string[] = []
  for (const [at, typed] of ALL.entries()) {
    await ownerDb().delete(table.rateLimit)
    const outcome = await interest(typed, at)
    if (outcome.ok) taken.push(typed)
    else {
      expect(outcome, JSON.stringify(typed)).toMatchObject({ kind: 'invalid', issues: [{ field: 'email' }] })
      const reason = (outcome.kind === 'invalid' ? outcome.issues[0]?.reason : '') ?? ''
      for (const { errors } of texts as { errors: Record<string, Record<string, string>> }[]) {
        const [group = '', one = ''] = reason.split('.')
        expect(errors[group]?.[one], reason).toMatch(/^\p{Lu}.+[.!?]$/u)
      }
      // The same words at the other door, and nobody is looked up.
      expect(await askForLink(typed)).toEqual({ ok: false, reason })
    }
  }
  expect(taken).toEqual(TAKEN)
  await post()
  const kept = taken.map((typed) => emailField.parse(typed))
  const letters = left()
  // The mail server shows a site in its own letters.
  expect(letters.map(({ to }) => to.map(written))).toEqual(kept.map((address) => [address]))
  for (const [at, { heads }] of letters.entries())
    expect(heads).toEqual(['From: Zorgzame buur <buur@stad.example>', `To: ${kept[at]}`])
  Object.assign(task.meta, {
    figure: `${ALL.length - taken.length} of ${ALL.length} hostile addresses refused, ${taken.length} mailed to one each, 0 elsewhere`,
  })
})

it('P11 a sign-in link goes to the address of the account, however it was typed, and to no other', async () => {
  const known = 'anna@stad.invalid'
  const colleague = await someone('coordinator', ['HERE'])
  await ownerDb().update(table.user).set({ email: known }).where(eq(table.user.id, colleague.id))
  const hers = TAKEN.filter((typed) => signInEmail.safeParse(typed).data === known)
  for (const typed of hers) {
    await ownerDb().delete(table.rateLimit)
    mine.forget()
    expect(await askForLink(typed)).toEqual({ ok: true })
  }
  await post()
  expect(hers.length).toBeGreaterThan(5)
  expect(left().map(({ to }) => to)).toEqual(hers.map(() => [known]))
})
