import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { VISITOR } from '@/domain/kernel/actor'
import { smallTown, someone } from '../testing/town'
import { choosePersona } from './commands'
import { PERSONAS } from './personas'
import { demoMode, mailbox, mailInDemo } from './queries'

let database: FreshDatabase
const messageId = crypto.randomUUID()

beforeAll(async () => {
  database = await freshDatabase()
  // What makes an installation a real one; see env.ts.
  process.env.DATABASE_URL = database.url
  await smallTown()
  const { id } = await someone('admin')
  await ownerDb()
    .insert(table.user)
    .values(PERSONAS.map(({ name, email, role }) => ({ id: crypto.randomUUID(), name, email, role })))
  await ownerDb()
    .insert(table.message)
    .values({
      id: messageId,
      channel: 'mail',
      template: 'welcome',
      locale: 'nl',
      values: { volunteerId: id },
      state: 'sent',
      sentAt: new Date(),
      text: 'Dag',
      html: '<p>Dag</p>',
    })
})
afterAll(() => database.drop())

it('a real installation has no personas, even when such accounts stand in it', async () => {
  expect(demoMode()).toBe(false)
  for (const { key } of PERSONAS)
    expect(await choosePersona(VISITOR, { persona: key })).toEqual({ ok: false, kind: 'hidden' })
})

it('a real installation shows its mail to nobody', async () => {
  const admin = await someone('admin')
  for (const actor of [VISITOR, admin]) {
    expect(await mailbox(actor, {})).toMatchObject({ ok: false })
    expect(await mailInDemo(actor, { messageId })).toEqual({ ok: false, kind: 'hidden' })
  }
})
